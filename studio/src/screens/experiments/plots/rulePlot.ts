import type { ExperimentReading, MeasureReading, RuleReading } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import type { PlotContent } from '../../../plots/plot';
import { endsOf, measureName, measureWriter } from '../read/readingText';
import { markAt, trueValue, truthColumn, withTruthNote } from '../read/truth';
import { differenceForest } from './differenceForest';

const ROW_HEIGHT = 30;
const AXES_HEIGHT = 60;

type RuleRow = RuleReading['comparisons'][number];

/** What the rule brings more than each arm for all, by customers from whom it was not learnt. */
export function rulePlot(
  rule: RuleReading,
  measure: MeasureReading,
  { truth }: ExperimentReading,
  voice: Voice,
): PlotContent<RuleRow> {
  const { words, format } = voice;
  const { experimentReading } = words;
  const say = experimentReading.rule;
  const { columns } = experimentReading.differences;
  const write = measureWriter(measure, format);
  const name = measureName(measure.measure, words);
  const known = truth?.rule ?? undefined;
  const trueGain = ({ arm }: RuleRow): number | undefined => {
    const forAll = trueValue(known?.arms, arm);
    return known === undefined || forAll === undefined ? undefined : known.value - forAll;
  };
  const drawn = rule.comparisons.flatMap((row) => {
    const ends = endsOf(row.interval);
    return ends === undefined
      ? []
      : [
          {
            name: say.forAll(row.arm),
            value: row.difference,
            lower: ends[0],
            upper: ends[1],
            ...markAt(trueGain(row)),
          },
        ];
  });
  const title = say.plot(name);
  return {
    title,
    description: say.text(format.count(rule.proved_units)),
    height: AXES_HEIGHT + ROW_HEIGHT * drawn.length,
    leastWidth: 300,
    note: withTruthNote(say.note(format.count(rule.proved_units)), known !== undefined, words),
    option: differenceForest(drawn, measure, voice),
    table: {
      caption: title,
      columns: [
        wordColumn<RuleRow>(say.instead, ({ arm }) => say.forAll(arm)),
        numberColumn<RuleRow>(say.brings, ({ value }) => value, write),
        numberColumn<RuleRow>(say.more, ({ difference }) => difference, write),
        numberColumn<RuleRow>(columns.from, ({ interval }) => interval?.[0], write),
        numberColumn<RuleRow>(columns.to, ({ interval }) => interval?.[1], write),
        ...truthColumn(rule.comparisons, trueGain, write, words),
      ],
      rows: rule.comparisons,
    },
  };
}
