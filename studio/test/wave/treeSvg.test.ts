import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/format/format';
import { figuresOf } from '../../src/graph/figures';
import { layout } from '../../src/graph/layout';
import { WORDS } from '../../src/i18n/language';
import { namesIn } from '../../src/i18n/useNames';
import { LIGHT } from '../../src/plots/theme';
import { type SvgFile, treeSvg } from '../../src/screens/campaign/exchange/treeSvg';
import { STORIES } from '../graph/worlds';
import { HUMAN } from './proposals';

const SPEECH = { words: WORDS.en, names: namesIn(WORDS.en), format: formatFor('en', 'EUR') };

function drawn(title: string, figures?: Parameters<typeof figuresOf>[0]): SvgFile {
  return treeSvg({
    title,
    layout: layout(HUMAN, STORIES),
    figures: figures === undefined ? undefined : figuresOf(figures),
    theme: LIGHT,
    speech: SPEECH,
  });
}

function parsed({ svg }: SvgFile): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml');
}

describe('the drawing of a campaign', () => {
  it('shows every step and branch with its name', () => {
    const said = [...parsed(drawn('Brand first')).querySelectorAll('text')].map(({ textContent }) => textContent);
    // the title; two steps of two lines each; of the first step's branches one is a step with its label, of the second's all are open
    expect(said).toEqual(expect.arrayContaining(['Brand first', 'E-mail', 'Brand', 'SMS', 'Promotion', 'Engagement']));
    expect(said.filter((text) => text === 'Conversion')).toHaveLength(2);
    expect(said.filter((text) => text === 'Negative')).toHaveLength(2);
  });

  it('shows people and their share once it was launched', () => {
    const step = { path: '', people: 10_000_000, conversions: 4125, cost: 0, reactions: { engagement: 520_000 } };
    const { svg } = drawn('Brand first', [step]);
    // 520,000 of 10,000,000 are 5.2 %
    expect(svg).toContain('Engagement 520K · 5.2%');
    expect(svg).toContain('10.0M  ◆ 4.13K');
  });

  it('keeps a name that looks like markup as text', () => {
    const file = drawn('<script>alert("1 & 2")</script>\u0000');
    expect(file.svg).not.toContain('<script>');
    expect(parsed(file).querySelector('title')?.textContent).toBe('<script>alert("1 & 2")</script>');
  });

  it('is as large as the tree with a margin, and the same each time', () => {
    const { width, height } = layout(HUMAN, STORIES);
    const file = drawn('Brand first');
    // 28 pixels on each side, 40 for the title
    expect([file.width, file.height]).toEqual([Math.ceil(width + 56), Math.ceil(height + 96)]);
    expect(drawn('Brand first')).toEqual(file);
  });
});
