import type { PolicyEstimate, Proof } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { type Estimate, forest } from '../../../plots/forest';
import type { PlotContent } from '../../../plots/plot';
import { levelText } from '../verdict';

const ROW_HEIGHT = 30;
const AXES_HEIGHT = 60;

/** All estimates as a forest plot, today's policy first and the truth as a line; what is refused is grey and says why. */
export function estimatesPlot(proved: Proof, { words, format }: Voice): PlotContent<PolicyEstimate> {
  const { behaviour, estimates, level, truth } = proved;
  const say = words.proof.estimates;
  const rows = [...todays(behaviour, say.today), ...estimates.map(drawn)];
  const usable = estimates.filter((one) => one.usable).length;
  const target = truth?.target;
  const reference = target ?? behaviour.value ?? undefined;
  const texts = [
    say.text(format.count(usable), format.count(estimates.length)),
    ...(target === undefined ? [] : [say.textTruth(format.number(target))]),
  ];
  const lineNote = target === undefined ? say.noteToday : say.noteTruth(format.number(target));
  const columns = say.columns;
  return {
    title: say.title,
    description: texts.join(' '),
    height: AXES_HEIGHT + ROW_HEIGHT * rows.length,
    leastWidth: 300,
    note: [say.note(levelText(level, words, format)), lineNote].join(' '),
    option: (theme, width) =>
      forest(
        {
          estimates: rows,
          valueTitle: say.axis,
          write: format.number,
          writeAxis: format.axis,
          to: words.plots.to,
          writeRefused: say.refused,
          ...(reference === undefined ? {} : { reference }),
        },
        theme,
        width,
      ),
    table: {
      caption: say.title,
      columns: [
        wordColumn(columns.estimator, ({ estimator }) => estimator),
        numberColumn(columns.value, ({ value }) => value, format.number),
        numberColumn(columns.error, ({ standard_error }) => standard_error, format.number),
        numberColumn(columns.from, ({ interval }) => interval?.[0], format.number),
        numberColumn(columns.to, ({ interval }) => interval?.[1], format.number),
        ...(target === undefined
          ? []
          : [wordColumn<PolicyEstimate>(columns.holds, ({ holds_truth: holds }) => say.holds[`${holds}`])]),
        wordColumn(columns.reason, ({ reason }) => reason ?? ''),
      ],
      rows: estimates,
    },
  };
}

function todays({ value, interval }: Proof['behaviour'], name: string): Estimate[] {
  return value === null ? [] : [placed(name, value, interval)];
}

function drawn({ estimator, value, interval, usable, reason }: PolicyEstimate): Estimate {
  return usable && value !== null
    ? placed(estimator, value, interval)
    : { name: estimator, value: 0, lower: 0, upper: 0, refused: reason ?? '–' };
}

/** An end that the bound does not give is drawn at the estimate. */
function placed(name: string, value: number, interval: PolicyEstimate['interval']): Estimate {
  return { name, value, lower: interval?.[0] ?? value, upper: interval?.[1] ?? value };
}
