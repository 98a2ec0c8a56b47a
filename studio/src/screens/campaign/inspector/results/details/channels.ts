import type { SimulatedStep, Simulation } from '../../../../../api/schema';
import { numberColumn, wordColumn } from '../../../../../dom/columns';
import type { TableContent } from '../../../../../dom/table';
import type { Voice } from '../../../../../i18n/useVoice';
import type { PlotContent } from '../../../../../plots/plot';
import { type RankedBars, rankedBars, rankedBarsHeight } from '../../../../../plots/rankedBars';

/** What all steps of a channel bring together. */
export interface ChannelSum {
  readonly channel: string;
  readonly contacts: number;
  readonly conversions: number;
  readonly cost: number;
  readonly profit: number;
}

/** The sums of the steps by their channel, the most profitable first. */
export function channelSums(steps: readonly SimulatedStep[]): readonly ChannelSum[] {
  const sums = new Map<string, ChannelSum>();
  for (const step of steps) {
    const { channel } = step;
    const sum = sums.get(channel) ?? { channel, contacts: 0, conversions: 0, cost: 0, profit: 0 };
    sums.set(channel, {
      channel,
      contacts: sum.contacts + step.contacts,
      conversions: sum.conversions + step.conversions,
      cost: sum.cost + step.cost,
      profit: sum.profit + step.profit,
    });
  }
  return [...sums.values()].sort((one, other) => other.profit - one.profit);
}

function channelTable(caption: string, rows: readonly ChannelSum[], voice: Voice): TableContent<ChannelSum> {
  const { columns } = voice.words.results;
  const { count, exactMoney } = voice.format;
  return {
    caption,
    columns: [
      wordColumn(columns.channel, ({ channel }) => voice.names.channel(channel)),
      numberColumn(columns.contacts, ({ contacts }) => contacts, count),
      numberColumn(columns.conversions, ({ conversions }) => conversions, count),
      numberColumn(columns.cost, ({ cost }) => cost, exactMoney),
      numberColumn(columns.profit, ({ profit }) => profit, exactMoney),
    ],
    rows,
  };
}

/** Cost or profit of a campaign by channel. */
export function channelPlot(result: Simulation, figure: 'cost' | 'profit', voice: Voice): PlotContent<ChannelSum> {
  const { results } = voice.words;
  const title = figure === 'cost' ? results.costByChannel : results.profitByChannel;
  const rows = channelSums(result.steps).toSorted((one, other) => other[figure] - one[figure]);
  const data: RankedBars = {
    bars: rows.map((sum) => ({ name: voice.names.channel(sum.channel), value: sum[figure] })),
    valueTitle: `${results.columns[figure]}, ${result.currency}`,
    write: voice.format.money,
    writeAxis: voice.format.axis,
  };
  return {
    title,
    description: results.channelText(title, data.bars[0]?.name ?? '–'),
    height: rankedBarsHeight(data),
    leastWidth: 320,
    ...(figure === 'profit' ? { note: results.profitNote } : {}),
    option: (theme) => rankedBars(data, theme),
    table: channelTable(title, rows, voice),
  };
}
