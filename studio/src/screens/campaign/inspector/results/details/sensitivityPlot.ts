import type { Sensitivity, WorldDocument } from '../../../../../api/schema';
import { numberColumn, wordColumn } from '../../../../../dom/columns';
import type { Voice } from '../../../../../i18n/useVoice';
import type { PlotContent } from '../../../../../plots/plot';
import { type Tornado, tornado, tornadoHeight } from '../../../../../plots/tornado';
import { assumptionText } from '../../../../../world/assumptionText';

type Swing = Sensitivity['bars'][number];

/** Bars that are still read; the table has all. */
const BARS_AT_MOST = 15;

/** Money below which a swing is what rounding left. */
const CENT = 0.01;

export function range({ profit_low, profit_high }: Swing): number {
  return Math.abs(profit_high - profit_low);
}

/** The assumptions that move the profit of a campaign, the one that moves it most first. */
export function mattering({ bars }: Sensitivity): readonly Swing[] {
  return bars.filter((swing) => range(swing) > CENT).sort((one, other) => range(other) - range(one));
}

/** The tornado of a campaign: its profit when each number of its world is lower and higher. */
export function sensitivityPlot(result: Sensitivity, world: WorldDocument, voice: Voice): PlotContent<Swing> {
  const { format, names } = voice;
  const { sensitivity: words } = voice.words;
  const name = ({ path }: Swing): string => assumptionText(path, world, voice.words, names);
  const all = mattering(result);
  const shown = all.slice(0, BARS_AT_MOST);
  const data: Tornado = {
    swings: shown.map((swing) => ({
      name: name(swing),
      low: swing.profit_low,
      high: swing.profit_high,
      lowText: words.lower(format.number(swing.low)),
      highText: words.lower(format.number(swing.high)),
    })),
    base: result.profit,
    valueTitle: `${words.profit}, ${result.currency}`,
    write: format.money,
    writeAxis: format.axis,
  };
  const { columns } = words;
  return {
    title: words.title,
    description: words.text(data.swings[0]?.name ?? '–'),
    height: tornadoHeight(data),
    leastWidth: 480,
    note: words.note(shown.length, all.length),
    option: (theme, width) => tornado(data, theme, width),
    table: {
      caption: words.title,
      columns: [
        wordColumn(columns.assumption, name),
        wordColumn(columns.source, ({ source }) => source ?? '–'),
        numberColumn(columns.base, ({ base }) => base, format.number),
        numberColumn(columns.low, ({ low }) => low, format.number),
        numberColumn(columns.high, ({ high }) => high, format.number),
        numberColumn(columns.profitLow, ({ profit_low }) => profit_low, format.exactMoney),
        numberColumn(columns.profitHigh, ({ profit_high }) => profit_high, format.exactMoney),
        numberColumn(columns.range, range, format.exactMoney),
        wordColumn(columns.clamped, ({ clamped }) => (clamped ? words.yes : words.no)),
      ],
      rows: all,
    },
  };
}
