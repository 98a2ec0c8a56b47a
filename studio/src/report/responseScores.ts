import type { Column } from '../dom/table';
import { table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { type Estimate, forest } from '../plots/forest';
import { plot } from '../plots/plot';
import type { ResponseScores, ScoreDecile, ScoreQuality, UpliftDecile } from './documents';
import { type Card, cards, note, section } from './layout';
import { calibrationPlot, gainPlot } from './responsePlots';

/** Scores of customers by what others like them did: how well they tell, whether they keep their word, what they bring. */
export function responseScores(document: ResponseScores, language: string): Node[] {
  const format = formatFor(language);
  const compared = document.uplift_deciles.length > 0;
  return [
    cards(figures(document, format)),
    section(
      'Who responds',
      note(
        'Every probability comes from models and calibrations that saw neither this customer nor any step of the same journey. The line shows which share of all responses the best-scored steps hold.',
      ),
      gainPlot(document.deciles, format),
      decileTable('Tenths by probability of a response', document.deciles, 'response rate', format.percent, format),
    ),
    section(
      'Does one in ten mean one in ten?',
      note(
        'Points on the diagonal keep their word: of steps with a foretold probability of .1, a tenth responds. The band is the 95% interval of each tenth.',
      ),
      calibrationPlot(document.deciles, format),
    ),
    section(
      'What responses are worth',
      note(`Expected value: probability times lifetime value (${document.lifetime_value}), in the log's currency.`),
      decileTable('Tenths by expected value', document.value_deciles, 'mean value', format.number, format),
    ),
    ...(compared ? [section('What the offer changes', ...uplift(document, format))] : []),
  ];
}

function figures(
  { response_quality: quality, before_calibration: before, deciles }: ResponseScores,
  format: Format,
): Card[] {
  return [
    {
      name: 'Response rate',
      value: format.percent(quality.response_rate),
      formula: `${format.count(quality.responses)} of ${format.count(quality.steps)} steps with the offer`,
    },
    {
      name: 'Lift of the best tenth',
      value: format.number(deciles[0]?.lift),
      formula: 'its response rate over that of all',
    },
    {
      name: 'Area under the curve',
      value: format.number(quality.auc),
      interval: `95%: ${format.interval(quality.auc_interval, format.number)}`,
      formula: 'how often a responder scores above another; 0.5 by lot',
    },
    {
      name: 'Log-loss',
      value: format.number(quality.log_loss),
      formula: `± ${format.number(quality.log_loss_standard_error)}; the rate for all ${format.number(quality.log_loss_of_rate)}, before calibration ${format.number(before.log_loss)}`,
    },
    {
      name: 'Brier score',
      value: format.number(quality.brier_score),
      formula: `± ${format.number(quality.brier_score_standard_error)}; ${briersOfRate(quality, format)}`,
    },
    {
      name: 'Calibration error',
      value: format.percent(quality.calibration_error),
      formula: `mean gap of foretold and seen; before calibration ${format.percent(before.calibration_error)}`,
    },
  ];
}

/** What the rate for everybody would have: p (1 − p). */
function briersOfRate({ response_rate: rate }: ScoreQuality, format: Format): string {
  return `the rate for all ${format.number(rate * (1 - rate))}`;
}

function decileTable(
  caption: string,
  rows: readonly ScoreDecile[],
  mean: string,
  write: Format['number'],
  format: Format,
): HTMLElement {
  const columns: Column<ScoreDecile>[] = [
    number('tenth', ({ decile }) => decile, format.count),
    number('steps', ({ steps }) => steps, format.count),
    number('foretold', ({ mean_score }) => mean_score, write),
    number(mean, (row) => meanOf(row), write),
    number('95% lower', ({ interval: [lower] }) => lower, write),
    number('95% upper', ({ interval: [, upper] }) => upper, write),
    number('lift', ({ lift }) => lift, format.decimal),
    number('gain so far', ({ cumulative_gain }) => cumulative_gain, format.percent),
  ];
  return table({ caption, columns, rows });
}

function meanOf({ response_rate, mean_value }: ScoreDecile): number | null {
  return response_rate ?? mean_value ?? null;
}

function number<Row>(name: string, value: (row: Row) => number | null, write: Format['number']): Column<Row> {
  return { name, kind: 'number', value, text: (row) => write(value(row)) };
}

function uplift({ uplift_deciles: rows, baseline_action }: ResponseScores, format: Format): Node[] {
  const seen = rows.flatMap(({ decile, difference, interval }): Estimate[] =>
    difference === null || interval === null
      ? []
      : [{ name: `tenth ${decile}`, value: difference, lower: interval[0], upper: interval[1] }],
  );
  const columns: Column<UpliftDecile>[] = [
    number('tenth', ({ decile }) => decile, format.count),
    number('offered', ({ offered }) => offered, format.count),
    number('not offered', ({ baseline }) => baseline, format.count),
    number('foretold', ({ mean_score }) => mean_score, format.number),
    number('seen', ({ difference }) => difference, format.number),
    number('95% lower', ({ interval }) => interval?.[0] ?? null, format.number),
    number('95% upper', ({ interval }) => interval?.[1] ?? null, format.number),
  ];
  return [
    note(
      `Mean value with the offer less that with "${baseline_action}", by tenths of the foretold difference. It is the offer's effect where the offer was given by lot, or with the propensities in the log.`,
    ),
    plot({
      title: 'Value that the offer added, by tenths of the uplift score',
      description: `The difference seen in each of ${rows.length} tenths with its 95% interval. The table holds every number.`,
      height: 60 + 30 * seen.length,
      option: (theme, width) =>
        forest(
          {
            estimates: seen,
            valueTitle: 'value a step, offered less not offered',
            write: format.number,
            writeAxis: format.axis,
            zero: true,
          },
          theme,
          width,
        ),
      table: { caption: 'Tenths by uplift', columns, rows },
    }),
  ];
}
