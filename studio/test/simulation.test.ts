import { describe, expect, it } from 'vitest';
import { formatFor } from '../src/format/format';
import { LIGHT } from '../src/plots/theme';
import type { SimulatedStep, Simulation } from '../src/report/documents';
import { journeyTree } from '../src/report/journeyTree';
import { peopleFlow } from '../src/report/peopleFlow';
import { simulation } from '../src/report/simulation';
import { allSteps, BOUGHT_BEFORE, stepTree } from '../src/report/steps';
import { CARD_HEIGHT, treeLayout } from '../src/report/treeLayout';
import expected from './fixtures/simulation-expected.json';
import sampled from './fixtures/simulation-sampled.json';

const step = (path: string, people: number, reactions: Record<string, number>): SimulatedStep => ({
  path,
  channel: 'email',
  message: 'brand',
  people,
  conversions: reactions.conversion ?? 0,
  cost: 0,
  profit: 0,
  reactions,
});
const of = (...steps: SimulatedStep[]): Simulation => ({ ...(expected as Simulation), steps });

describe('the tree of steps', () => {
  it('follows the paths, and ends where no step follows', () => {
    const tree = stepTree(
      of(
        step('', 100, { negative: 90, engagement: 8, conversion: 2, 'opt-out': 0 }),
        step('engagement', 8, { negative: 8, engagement: 0, conversion: 0 }),
      ),
    );
    expect(tree.next.map(({ path }) => path)).toEqual(['engagement']);
    expect(tree.ends).toEqual([
      { reaction: 'negative', people: 90 },
      { reaction: 'conversion', people: 2 },
    ]);
  });

  it('shows people who bought before the next contact', () => {
    const tree = stepTree(of(step('', 100, { negative: 97, conversion: 3 }), step('negative', 95, { negative: 95 })));
    expect(tree.ends).toContainEqual({ reaction: BOUGHT_BEFORE, people: 2 });
  });

  it('gives no share of nobody', () => {
    const tree = stepTree(of(step('', 0, { negative: 0 }), step('negative', 0, {})));
    expect(journeyTree(tree, formatFor('en')).textContent).toContain('negative –');
  });

  it('says that a campaign without steps leaves everybody alone', () => {
    const page = document.createElement('div');
    page.append(...simulation({ ...(expected as Simulation), steps: [] }, 'en'));
    expect(page.textContent).toContain('everybody is left alone');
  });

  it('refuses steps without a way from the start', () => {
    expect(() => stepTree(of(step('engagement', 8, {})))).toThrow('no first step');
    expect(() => stepTree(of(step('', 8, {}), step('negative/negative', 8, {})))).toThrow('cannot be reached');
  });
});

describe.each([
  ['fifteen steps', expected as Simulation],
  ['five steps with opt-outs', sampled as unknown as Simulation],
])('a campaign of %s', (_, result) => {
  const tree = stepTree(result);

  it('has numbers that add up', () => {
    for (const { step: here, next } of allSteps(tree)) {
      for (const following of next) {
        expect(following.step.people).toBeLessThanOrEqual(here.reactions[following.reaction] ?? 0);
      }
    }
  });

  it('is laid out without overlap', () => {
    const { steps, ends, height } = treeLayout(tree);
    const boxes = [
      ...steps.map(({ x, y }) => ({ x, top: y - CARD_HEIGHT / 2, bottom: y + CARD_HEIGHT / 2 })),
      ...ends.map(({ x, y }) => ({ x, top: y - 10, bottom: y + 10 })),
    ];
    for (const [index, one] of boxes.entries()) {
      expect(one.top).toBeGreaterThanOrEqual(0);
      expect(one.bottom).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(index + 1)) {
        expect(one.x !== other.x || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
      }
    }
  });

  it('loses nobody on the way', () => {
    const { nodes, links } = peopleFlow(tree, LIGHT, String);
    const into = (key: string): number =>
      links.filter(({ to }) => to === key).reduce((sum, { value }) => sum + value, 0);
    const last = Math.max(...nodes.map(({ column }) => column));
    const ended = nodes.filter(({ column }) => column === last).reduce((sum, { key }) => sum + into(key), 0);
    expect(ended).toBe(tree.step.people);
    expect(into('end:conversion')).toBe(result.conversions - (result.organic_conversions ?? 0));
  });

  it('says on each branch its share of the step before', () => {
    const text = journeyTree(tree, formatFor('en', 'EUR')).textContent;
    const [branch = ['', 0]] = Object.entries(tree.step.reactions).filter(([name]) => name === 'conversion');
    expect(text).toContain(`conversion ${formatFor('en').percent(branch[1] / tree.step.people)}`);
  });
});
