import { beforeEach, describe, expect, it } from 'vitest';
import { show, start } from '../src/report/page';
import banditReplay from './fixtures/bandit-replay.json?raw';
import banditWorld from './fixtures/bandit-world.json?raw';
import experiment from './fixtures/experiment.json?raw';
import experimentDesign from './fixtures/experiment-design.json?raw';
import improved from './fixtures/improvement.json?raw';
import learntGrid from './fixtures/learning-grid.json?raw';
import learntWorld from './fixtures/learning-world.json?raw';
import logStatistics from './fixtures/log-statistics.json?raw';
import logWithoutFlow from './fixtures/log-statistics-without-flow.json?raw';
import planned from './fixtures/plan-campaign.json?raw';
import policy from './fixtures/policy.json?raw';
import proved from './fixtures/proof.json?raw';
import prototypes from './fixtures/prototypes.json?raw';
import scores from './fixtures/response-scores.json?raw';
import wave from './fixtures/second-wave.json?raw';
import expected from './fixtures/simulation-expected.json?raw';
import sampled from './fixtures/simulation-sampled.json?raw';

const KINDS = [
  ['simulation', 'expected values', expected],
  ['simulation', 'samples', sampled],
  ['plan', 'a drawn campaign', planned],
  ['policy', 'a log', policy],
  ['log-statistics', 'a log with a flow', logStatistics],
  ['proof', 'a policy', proved],
  ['improvement', 'a log', improved],
  ['log-statistics', 'a log without a flow', logWithoutFlow],
  ['learning', 'a grid', learntGrid],
  ['learning', 'a world', learntWorld],
  ['bandit', 'a world', banditWorld],
  ['bandit', 'a replayed log', banditReplay],
  ['second-wave', 'twenty seeds', wave],
  ['prototypes', 'an experiment', prototypes],
  ['response-scores', 'an offer against none', scores],
  ['experiment', 'three notifications', experiment],
  ['experiment-design', 'three arms', experimentDesign],
] as const;

function page(kind: string, json: string): Document {
  document.body.innerHTML = `<main></main><script type="application/json" id="document" data-kind="${kind}"></script>`;
  (document.getElementById('document') as HTMLElement).textContent = json;
  return document;
}

const cards = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll('.card')].map((card) => [
      card.querySelector('dt')?.textContent ?? '',
      [...card.querySelectorAll('dd')].map((line) => line.textContent).join(' | '),
    ]),
  );

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe.each(KINDS)('a page of kind %s from %s', (kind, _, json) => {
  beforeEach(() => show(page(kind, json)));

  it('names everything for readers who do not see it', () => {
    for (const named of document.querySelectorAll('[role=img], [role=region]')) {
      expect(named.getAttribute('aria-label')).toBeTruthy();
    }
    for (const table of document.querySelectorAll('table')) {
      expect(table.caption?.textContent).toBeTruthy();
    }
    for (const section of document.querySelectorAll('section')) {
      expect(section.querySelector('h2')?.textContent).toBeTruthy();
    }
  });

  it('turns every plot into its table and back', () => {
    const figures = [...document.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const turn = [...figure.querySelectorAll('button')].find(({ textContent }) => textContent === 'Table');
      turn?.click();
      expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
      expect(turn?.getAttribute('aria-pressed')).toBe('true');
      turn?.click();
      expect(turn?.getAttribute('aria-pressed')).toBe('false');
    }
  });

  it('shows nothing that is no number', () => {
    expect(document.querySelector('main')?.textContent).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});

describe('the figures of response scores', () => {
  it('are those of the held-out steps, with what a rate for all would have', () => {
    show(page('response-scores', scores));
    const figures = cards();
    expect(figures['Response rate']).toBe('42% | 558 of 1,318 steps with the offer');
    expect(figures['Area under the curve']).toContain('0.701 | 95%: 0.673 to 0.729');
    expect(figures['Log-loss']).toContain('the rate for all 0.681');
  });

  it('tell what the offer changes only where something is compared', () => {
    show(page('response-scores', JSON.stringify({ ...JSON.parse(scores), uplift_deciles: [] })));
    expect(document.querySelector('main')?.textContent).not.toContain('What the offer changes');
  });
});

describe('the figures of a proof', () => {
  it('tell what a journey earns without discounts only where they discount', () => {
    show(page('proof', proved));
    expect(cards()).toHaveProperty('A step earns');
    expect(cards()).not.toHaveProperty('A journey earns');

    const parsed = JSON.parse(proved);
    show(page('proof', JSON.stringify({ ...parsed, behaviour: { ...parsed.behaviour, value: 5.2 } })));
    expect(cards()['A journey earns']).toContain('7.60');
  });
});

describe('the figures of a bandit', () => {
  it('tell regret where the truth is known, and what matched where a log was replayed', () => {
    show(page('bandit', banditWorld));
    expect(Object.keys(cards())).toEqual(['Value', 'Seen', 'Earned', 'Regret', 'Tried']);
    expect(cards().Value).toContain('at best');
    show(page('bandit', banditReplay));
    expect(Object.keys(cards())).toEqual(['Earned', 'Tried']);
    expect(document.querySelector('main')?.textContent).toMatch(/of 20,000 logged decisions/);
  });
});

describe('the figures of a simulation', () => {
  it('are those of the document, with their formulas', () => {
    show(page('simulation', expected));
    expect(cards()).toMatchObject({
      'Net profit': '€26,532,387 | €200 × conversions − cost',
      Conversions: '132,735 | people who converted',
      CAC: '€0.11 | cost ÷ conversions',
    });
  });

  it('come with their intervals when they were sampled', () => {
    show(page('simulation', sampled));
    expect(cards().Conversions).toMatch(/^1,875 \| 95%: 1,792 to 1,962 \|/);
  });

  it('have no cost per conversion without conversions', () => {
    const none = { ...JSON.parse(expected), conversions: 0, cac: null };
    show(page('simulation', JSON.stringify(none)));
    expect(cards().CAC).toMatch(/^– /);
  });
});

describe('a page that cannot be shown', () => {
  it('says what kinds there are', () => {
    expect(() => show(page('poem', '{}'))).toThrow('it knows simulation, plan, policy, log-statistics');
  });

  it('says so to the reader', () => {
    expect(() => start(page('simulation', '{"steps":[{"path":"negative","reactions":{}}]}'))).toThrow('no first step');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('no first step');
  });
});

describe('the page of a second wave', () => {
  it('tells values as shares of the optimum and the customers needed', () => {
    show(page('second-wave', wave));
    // 18,561,314.24 / 27,340,580.99
    expect(cards()['Drawn campaign']).toContain('68% of the optimum');
    const rows = [...document.querySelectorAll('section:last-of-type tbody tr')].map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'drawn campaign1,392,715771,857 to 2,889,00020 of 20',
      'nothing2,414,0321,381,904 to 4,990,63120 of 20',
    ]);
  });

  it('draws one seed where no others were run, and says unknown where too few got there', () => {
    const { learning_time: time, ...alone } = JSON.parse(wave);
    show(page('second-wave', JSON.stringify(alone)));
    expect(document.querySelectorAll('section')).toHaveLength(1);
    const warm = { ...time.warm, customers: null, interval: [5, null] };
    show(page('second-wave', JSON.stringify({ ...alone, optimum: null, learning_time: { ...time, warm } })));
    expect(document.body.textContent).toContain('drawn campaignunknown5 to unknown20 of 20');
    expect(cards().Optimum).toBeUndefined();
  });
});
