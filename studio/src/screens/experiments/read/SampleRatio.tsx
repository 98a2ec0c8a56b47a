import { Alert, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ExperimentReading } from '../../../api/schema';
import { DataTable } from '../../../app/DataTable';
import { numberColumn, wordColumn } from '../../../dom/columns';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { pText } from './readingText';

type Ratio = ExperimentReading['sample_ratio'];
type Arm = Ratio['arms'][number];

/** Whether the arms have as many units as they should; loud where they have not. */
export function SampleRatio({ ratio }: { readonly ratio: Ratio }) {
  const words = useWords();
  const { experimentReading: say } = words;
  const format = useFormat();
  const p = pText(ratio.p_value, words, format);
  const content = useMemo(
    () => ({
      caption: say.sample.title,
      columns: [
        wordColumn<Arm>(say.columns.arm, ({ arm }) => arm),
        numberColumn<Arm>(say.columns.units, ({ units }) => units, format.count),
        numberColumn<Arm>(
          say.columns.expected,
          ({ expected }) => expected,
          (value) => format.count(Math.round(value ?? 0)),
        ),
      ],
      rows: ratio.arms,
    }),
    [ratio, say, format],
  );
  return (
    <section aria-label={say.sample.title} data-mismatch={ratio.mismatch}>
      {ratio.mismatch ? (
        <Alert color="red" role="alert" title={say.sample.mismatch}>
          <Text size="sm">{say.sample.mismatchText(p)}</Text>
          <DataTable content={content} />
        </Alert>
      ) : (
        <div className="panel">
          <Text size="sm">
            {say.sample.sound(p)} {ratio.shares === 'equal' && say.sample.equal}
          </Text>
          <details>
            <summary className="panel-more">{say.sample.counts}</summary>
            <DataTable content={content} />
          </details>
        </div>
      )}
    </section>
  );
}
