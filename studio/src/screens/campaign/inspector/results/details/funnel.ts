import type { Simulation } from '../../../../../api/schema';
import { numberColumn, wordColumn } from '../../../../../dom/columns';
import type { Voice } from '../../../../../i18n/useVoice';
import type { PlotContent } from '../../../../../plots/plot';
import { type RankedBars, rankedBars, rankedBarsHeight } from '../../../../../plots/rankedBars';
import { levelsOf } from '../levels';

interface Stage {
  readonly name: string;
  readonly people: number;
}

function stagesOf({ audience, steps, conversions }: Simulation, { results }: Voice['words']): readonly Stage[] {
  const [, ...later] = levelsOf(steps);
  return [
    { name: results.entered, people: audience },
    ...later.map(({ level, people }) => ({ name: results.reached(level), people })),
    { name: results.convert, people: conversions },
  ];
}

/** How many people reach each level of a campaign, and how many convert in the end. */
export function funnel(result: Simulation, { words, format }: Voice): PlotContent<Stage> {
  const { results } = words;
  const rows = stagesOf(result, words);
  const share = ({ people }: Stage): number | null => (result.audience > 0 ? people / result.audience : null);
  const data: RankedBars = {
    bars: rows.map(({ name, people }) => ({ name, value: people })),
    valueTitle: results.people,
    write: (people) => results.ofEntered(format.short(people), format.percent(people / result.audience)),
    writeAxis: format.axis,
  };
  return {
    title: results.funnel,
    description: results.funnelText(format.count(result.audience), format.count(result.conversions)),
    height: rankedBarsHeight(data),
    leastWidth: 320,
    note: results.funnelNote,
    option: (theme) => rankedBars(data, theme),
    table: {
      caption: results.funnel,
      columns: [
        wordColumn(results.columns.level, ({ name }) => name),
        numberColumn(results.columns.people, ({ people }) => people, format.count),
        numberColumn(results.columns.share, share, format.percent),
      ],
      rows,
    },
  };
}
