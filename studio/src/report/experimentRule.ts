import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { forest } from '../plots/forest';
import { plot } from '../plots/plot';
import type { ExperimentReading, MeasureReading, RuleReading } from './experimentDocuments';
import { axisWriterOf, column, levelText, named, writerOf } from './experimentParts';
import { note, section } from './layout';

const ROW_HEIGHT = 34;
const FOREST_FRAME = 64;
const TITLE = 'What choosing is worth';

type RuleRow = RuleReading['comparisons'][number];

/** What the rule brings more than each arm for all, by customers from whom it was not learnt. */
export function experimentRule(reading: ExperimentReading, format: Format): Node[] {
  const { rule, measures, segments } = reading;
  const deciding = measures.find(({ measure }) => measure === reading.deciding);
  if (deciding === undefined || segments.length === 0) {
    return [];
  }
  return rule === null
    ? [section(TITLE, note('Not told: those who would tell are those from whom it was learnt, or too few.'))]
    : [section(TITLE, note(worth(rule, deciding, format)), rulePlot(rule, deciding, reading, format))];
}

function worth(rule: RuleReading, measure: MeasureReading, format: Format): string {
  const write = writerOf(measure, format);
  const ends = rule.interval === null ? '' : ` (${format.interval(rule.interval, write)})`;
  return `Where each part of the customers gets its arm, ${measure.measure} is ${write(rule.value)}${ends}: learnt from ${format.count(rule.learnt_units)} customers by lot, measured with the ${format.count(rule.proved_units)} others, so that it does not flatter.${leftOut(rule)}`;
}

function leftOut({ unproved }: RuleReading): string {
  return unproved.length === 0
    ? ''
    : ` Left out, as too few others were there: ${unproved.join(', ')}; the choice there rests on those from whom it was learnt.`;
}

function rulePlot(rule: RuleReading, measure: MeasureReading, reading: ExperimentReading, format: Format): HTMLElement {
  const write = writerOf(measure, format);
  const estimates = rule.comparisons.flatMap(({ arm, difference, interval }) =>
    named(`${arm} for all`, difference, interval),
  );
  return plot({
    title: `${measure.measure}: what choosing brings more than one arm for all`,
    description: `The rule beside ${rule.comparisons.length} arms for all. The table holds every number.`,
    height: FOREST_FRAME + ROW_HEIGHT * estimates.length,
    note: `${levelText(reading.level, format)} intervals.`,
    option: (theme, width) =>
      forest(
        {
          estimates,
          valueTitle: `more ${measure.measure} than`,
          write,
          writeAxis: axisWriterOf(measure, format),
          zero: true,
        },
        theme,
        width,
      ),
    table: { caption: TITLE, columns: columns(measure, format), rows: rule.comparisons },
  });
}

function columns(measure: MeasureReading, format: Format): Column<RuleRow>[] {
  const write = writerOf(measure, format);
  return [
    { name: 'instead of', kind: 'text', value: ({ arm }) => `${arm} for all` },
    column(measure.measure, ({ value }) => value, write),
    column('choosing brings more', ({ difference }) => difference, write),
    column('lower', ({ interval }) => interval?.[0] ?? null, write),
    column('upper', ({ interval }) => interval?.[1] ?? null, write),
  ];
}
