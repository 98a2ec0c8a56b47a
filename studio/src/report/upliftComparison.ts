import './proof.css';
import './upliftComparison.css';
import { element } from '../dom/element';
import { type Format, formatFor } from '../format/format';
import { levelText } from './experimentParts';
import { type Card, cards, note, section } from './layout';
import { isChance, type LearnerCurves, lineName, type UpliftComparison } from './upliftComparisonDocument';
import { definitionTable, learnerTable, scorePlot } from './upliftComparisonLearners';
import { foretoldPlot, policiesPlot, profitPlot } from './upliftComparisonPlots';
import { upliftCurve } from './upliftCurves';
import type { Interval, UpliftCurvePoint } from './upliftEvaluationDocument';

const FINDINGS = {
  personalise: 'Personalising pays',
  'single-arm': 'Personalising does not pay',
  'nothing-beats-random': 'Nothing beats random',
} as const;

/** Of fewer of the customers the mean is so uncertain that its band would hide all that follows. */
const FIRST_PERCENT = 5;

/** Which learner finds whom a treatment changes, on customers that it did not learn from, and what that is worth. */
export function upliftComparison(document: UpliftComparison, language: string): Node[] {
  const format = formatFor(language);
  return [
    verdict(document, format),
    cards(figures(document, format)),
    section('All learners', ...learnersPart(document, format)),
    section('What treating the first changes', ...qiniPart(document, format)),
    section('Who gains more than the rest', ...tocPart(document, format)),
    section('Is the scale of the best one right?', ...scalePart(document, format)),
    section(
      'Does choosing pay?',
      note(
        `The mean of ${document.outcome} under each policy. Choosing treats who is foretold to change by more than ${format.number(document.threshold)}, each with his best treatment; "${document.arms[0]} for all" treats nobody.`,
      ),
      policiesPlot(document, format),
    ),
    ...(document.profit === undefined ? [] : [section('What it would earn', ...profitPart(document, format))]),
    section('What each number means', definitionTable(document.definitions)),
  ];
}

function verdict(document: UpliftComparison, format: Format): HTMLElement {
  const { arms, caution, finding, folds, outcome, repeats, rows, seed } = document;
  const repeated = repeats > 1 ? `, ${format.count(repeats)} times` : '';
  return element(
    'div',
    { class: 'verdict', 'data-verdict': finding === 'personalise' ? 'better' : 'not-better' },
    element('p', { class: 'word' }, FINDINGS[finding]),
    element('p', {}, document.verdict),
    element(
      'p',
      { class: 'note' },
      `${outcome} of ${format.count(rows)} customers in the arms ${arms.join(', ')}. Each was scored by models that did not see him (${format.count(folds)} parts${repeated}; seed ${seed}).`,
    ),
    ...(caution === null ? [] : [element('p', { class: 'note' }, caution)]),
  );
}

function figures(document: UpliftComparison, format: Format): Card[] {
  const { best, blp_slope, blp_slope_interval, effects, level, table } = document;
  const [first] = table;
  const figure = (name: string, value: number | null, interval: Interval, formula: string): Card => ({
    name,
    value: format.number(value),
    interval: interval ? `${levelText(level, format)}: ${format.interval(interval, format.number)}` : undefined,
    formula,
  });
  return [
    ...effects.map(({ arm, ate, ate_interval }) =>
      figure(`Average effect of ${arm}`, ate, ate_interval, `on ${document.outcome}, of all customers`),
    ),
    {
      name: 'Best ranking',
      value: lineName(best),
      formula: first === undefined ? '' : `treats ${format.percent(first.treated_share)} of the customers`,
    },
    ...(first === undefined
      ? []
      : [
          document.ranked_by === 'qini'
            ? figure('Its Qini coefficient', first.qini, first.qini_interval, '1 is perfect, 0 by lot')
            : figure('Its AUTOC', first.autoc, first.autoc_interval, '0 by lot; asks for the very first'),
          figure('Choosing gains', first.policy_gain, first.policy_gain_interval, `over ${document.best_arm} for all`),
        ]),
    figure('Slope of its scale', blp_slope, blp_slope_interval, '1 is right, 0 tells nothing'),
  ];
}

function learnersPart(document: UpliftComparison, format: Format): Node[] {
  const { level, table } = document;
  return [
    note(
      `Dots are scores on customers that were not learnt from, hollow diamonds the same measure on the rows that were: those are worth nothing. Intervals of ${levelText(level, format)} are those of these very scores. To be surely better than lots asks for more: it allows for what the models of several parts have in common and for the number of learners tried. "choosing" is the outcome a customer when each gets what is foretold to be best for him, "gain" what that is more than the best arm for all.`,
    ),
    scorePlot(document, format),
    learnerTable(
      'Learners, the best first',
      table.filter((line) => !isChance(line)),
      format,
    ),
    note(
      'What chance finds: customers ranked by lot, and the best learner where treatments were dealt out anew among the customers, so that there is nothing to be found. Whoever scores no better has found nothing.',
    ),
    learnerTable('What chance finds', table.filter(isChance), format),
  ];
}

function qiniPart(document: UpliftComparison, format: Format): Node[] {
  return [
    note(
      'The Qini curve: how much more outcome, a customer of the whole trial, when only so many are treated, the greatest foretold effects first. The further above the straight line of customers by lot, the better.',
    ),
    multiples(
      document,
      format,
      (curves) => [{ percent: 0, value: 0, interval: [0, 0] }, ...curves.qini],
      'Qini curve',
      'incremental outcome a customer',
      (points) => [0, points.at(-1)?.value ?? 0],
    ),
  ];
}

function tocPart(document: UpliftComparison, format: Format): Node[] {
  return [
    note(
      `The targeting operator characteristic: the mean effect among the first customers less that of all, from doubly robust scores. An order that says nothing stays at 0. Drawn from ${FIRST_PERCENT}% of the customers on.`,
    ),
    multiples(
      document,
      format,
      ({ toc }) => toc.filter(({ percent }) => percent >= FIRST_PERCENT),
      'TOC',
      'effect more than that of all',
      () => [0, 0],
    ),
  ];
}

/** A curve a learner on the same scale, and one of the best where nothing was to be found. */
function multiples(
  { curves }: UpliftComparison,
  format: Format,
  points: (curves: LearnerCurves) => readonly UpliftCurvePoint[],
  title: string,
  valueTitle: string,
  byLot: (points: readonly UpliftCurvePoint[]) => readonly [number, number],
): HTMLElement {
  const drawn = curves.filter(({ learner }) => learner !== 'random').map((each) => ({ each, points: points(each) }));
  const ends = drawn.flatMap(({ points: all }) => all.flatMap(({ value, interval }) => interval ?? [value]));
  const reach: readonly [number, number] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return element(
    'div',
    { class: 'multiples' },
    ...drawn.map(({ each, points: all }) =>
      upliftCurve({ title: `${title}: ${lineName(each)}`, valueTitle, points: all, byLot: byLot(all), reach }, format),
    ),
  );
}

function scalePart(document: UpliftComparison, format: Format): Node[] {
  const { best, blp_slope: slope, calibration_r2: calibration } = document;
  return [
    note(
      `Fifths of the customers by what ${lineName(best)} foretold (hollow diamonds), and the effect that came with its ${levelText(document.level, format)} interval. The slope of the scale is ${format.number(slope)}: 1 is right, below 1 differences between customers are exaggerated. The calibration R² is ${format.number(calibration)}: 1 is right, 0 no better than one effect for all.`,
    ),
    foretoldPlot(document, format),
  ];
}

function profitPart({ best, level, profit }: UpliftComparison, format: Format): Node[] {
  if (profit === undefined) {
    return [];
  }
  const figure = (name: string, value: number, interval: Interval, formula: string): Card => ({
    name,
    value: format.count(Math.round(value)),
    interval: interval
      ? `${levelText(level, format)}: ${format.interval(interval, (end) => format.count(Math.round(end ?? 0)))}`
      : undefined,
    formula,
  });
  const share = format.percent(profit.treated / profit.customers);
  return [
    note(
      `With the customers of this trial, as the trial measures it and not as it was foretold. ${lineName(best)} foretold each one's profit without his own outcome.`,
    ),
    cards([
      figure(
        'Profit of choosing',
        profit.profit,
        profit.profit_interval,
        `treats ${share}, costs ${format.count(Math.round(profit.cost))}`,
      ),
      ...profit.arms.map(({ arm, profit_for_all, profit_for_all_interval }) =>
        figure(`${arm} for all`, profit_for_all, profit_for_all_interval, 'more than treating nobody'),
      ),
      {
        name: 'As it was foretold',
        value: format.count(Math.round(profit.foretold_profit)),
        formula: 'who is foretold most is foretold too much',
      },
    ]),
    profitPlot(profit, format),
  ];
}
