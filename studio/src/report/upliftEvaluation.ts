import { type Format, formatFor } from '../format/format';
import { levelText } from './experimentParts';
import { type Card, cards, note, section } from './layout';
import { upliftCurve } from './upliftCurves';
import { hasRanking, type Interval, type RankingPart, type UpliftEvaluation } from './upliftEvaluationDocument';
import { groupPlot, kindTable, measureTable, policyPlot, tenthPlot } from './upliftParts';

/** What foretold effects are worth: whether the order tells whom to treat, whether the scale is right, what choosing yields. */
export function upliftEvaluation(document: UpliftEvaluation, language: string): Node[] {
  const format = formatFor(language);
  return [
    note(sentence(document.why)),
    cards(figures(document, format)),
    ...(hasRanking(document) ? rankingParts(document, format) : []),
    section(
      'Who gains more than the rest',
      note(
        'The mean effect among the first customers less that of all, from doubly robust scores. An order that says nothing stays at 0.',
      ),
      upliftCurve(
        {
          title: 'Targeting operator characteristic',
          valueTitle: 'effect more than that of all',
          points: document.toc_curve,
          byLot: [0, 0],
        },
        format,
      ),
    ),
    section(
      'Is the scale right?',
      note(
        `Fifths of the customers by score: what was foretold, and the effect that came with its ${levelText(document.level, format)} interval. A slope of 1 is a perfect scale; below 1, differences between customers are exaggerated.`,
      ),
      groupPlot(document, format),
    ),
    section(
      'All measures',
      note('Tools define these measures differently; each is named with its definition.'),
      measureTable(document, format),
    ),
  ];
}

function rankingParts(document: UpliftEvaluation & RankingPart, format: Format): Node[] {
  return [
    section(
      'What treating the first changes',
      note(
        'The Qini curve: how much more outcome, a customer of the whole trial, when only so many are treated, the greatest scores first. The further above the straight line, the better the order.',
      ),
      upliftCurve(
        {
          title: 'Qini curve',
          valueTitle: 'incremental outcome a customer',
          points: [{ percent: 0, value: 0, interval: [0, 0] }, ...document.qini_curve],
          byLot: [0, document.qini_curve.at(-1)?.value ?? 0],
        },
        format,
      ),
      tenthPlot(document, format),
    ),
    section(
      'Does choosing pay?',
      note(
        `${sentence(document.personalising)} The policy treats who is foretold to change by more than ${format.number(document.threshold)}: ${format.percent(document.treated_share)} of the customers.`,
      ),
      policyPlot(document, format),
    ),
    ...(document.kinds.length === 0
      ? []
      : [
          section(
            'Four kinds of customers',
            note(
              'Nobody is seen both treated and left alone, so that the share of each kind is known only within bounds.',
            ),
            kindTable(document.kinds, format),
          ),
        ]),
  ];
}

function figures(document: UpliftEvaluation, format: Format): Card[] {
  const figure = (
    name: string,
    value: number | null | undefined,
    interval: Interval | undefined,
    formula: string,
  ): Card => ({
    name,
    value: format.number(value),
    interval: interval
      ? `${levelText(document.level, format)}: ${format.interval(interval, format.number)}`
      : undefined,
    formula,
  });
  return [
    figure('Average effect', document.ate, document.ate_interval, `of ${format.count(document.rows)} customers`),
    ...(hasRanking(document)
      ? [figure('Qini coefficient', document.qini, document.qini_interval, '1 is perfect, 0 by lot')]
      : []),
    figure('AUTOC', document.autoc, document.autoc_interval, '0 by lot; asks for the very first'),
    figure(
      'Rank-weighted Qini',
      document.rate_qini,
      document.rate_qini_interval,
      '0 by lot; weighs all by how many they are',
    ),
    figure('Slope of the scale', document.blp_slope, document.blp_slope_interval, '1 is right, 0 tells nothing'),
  ];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
