import { describe, expect, it } from 'vitest';
import { init } from '../src/plots/echarts';
import { rankedBars, rankedBarsHeight } from '../src/plots/rankedBars';
import { LIGHT } from '../src/plots/theme';
import type { Plan } from '../src/report/documents';
import { plan } from '../src/report/plan';
import { byRegret } from '../src/report/regret';
import fixture from './fixtures/plan-campaign.json';

const planned = fixture as unknown as Plan;

const text = (nodes: readonly Node[]): string => nodes.map(({ textContent }) => textContent).join('\n');

describe('the decisions of a drawn campaign', () => {
  it('stand with the costliest first, and rounding errors as nought', () => {
    const noisy = { ...planned, steps: (planned.steps ?? []).map((step) => ({ ...step, regret: step.regret - 1e-6 })) };
    const regrets = byRegret(noisy).map(({ regret }) => regret);
    expect(regrets).toEqual([...regrets].sort((one, other) => other - one));
    expect(regrets.filter((regret) => regret === 0)).toHaveLength(3);
  });

  it('are told with what is better and their part of the gap', () => {
    const page = pageOf(planned);
    const row = [...(page.querySelector('tbody tr')?.children ?? [])].map(({ textContent }) => textContent);
    // by hand: 8,426,884.69 / 8,779,266.75 = 96.0 %
    expect([row[0], row[1], row[2], row[6], row[7]]).toEqual([
      'negative → negative',
      'stop',
      'display/brand',
      '€8,426,884.69',
      '96.0%',
    ]);
  });

  it('say when to do it where waits can be chosen', () => {
    const waiting = { ...planned, steps: (planned.steps ?? []).map((step) => ({ ...step, best_wait_days: 3 })) };
    expect(text(plan(waiting, 'en'))).toContain('display/brand after 3 days');
  });

  it('cost nothing where all are the best', () => {
    const best = { ...planned, gap: 0, steps: (planned.steps ?? []).map((step) => ({ ...step, regret: 0 })) };
    expect(text(plan(best, 'en'))).toContain('Nothing: every decision is one of the best.');
  });
});

describe('the plan of a world', () => {
  const { drawn: _drawn, gap: _gap, steps: _steps, ...world } = planned;

  it('shows the best campaign alone', () => {
    const words = text(plan(world, 'en'));
    expect(words).toContain('What the best campaign brings');
    expect(words).not.toContain('Left on the table');
  });

  it('may be to leave everybody alone', () => {
    const idle = { ...world, simulation: { ...world.simulation, steps: [] } };
    expect(text(plan(idle, 'en'))).toContain('everybody is left alone');
  });
});

describe('ranked bars', () => {
  it('lie in the given order with their numbers', () => {
    const write = (value: number): string => `n=${value}`;
    const data = {
      bars: [
        { name: 'first', value: 7 },
        { name: 'second', value: 3 },
      ],
      valueTitle: 'regret',
      write,
      writeAxis: String,
    };
    const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: 900, height: rankedBarsHeight(data) });
    chart.setOption(rankedBars(data, LIGHT));
    const svg = chart.renderToSVGString();
    chart.dispose();
    expect(svg.indexOf('>n=7<')).toBeGreaterThan(0);
    expect(svg.indexOf('>n=3<')).toBeGreaterThan(svg.indexOf('>n=7<'));
    expect(svg).toContain('>second<');
  });
});

function pageOf(shown: Plan): HTMLElement {
  const page = document.createElement('main');
  page.append(...plan(shown, 'en'));
  return page;
}
