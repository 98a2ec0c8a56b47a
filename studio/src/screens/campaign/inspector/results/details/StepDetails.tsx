import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { DataTable } from '../../../../../app/DataTable';
import { downloadText, fileName } from '../../../../../dom/download';
import { tableCsv } from '../../../../../dom/table';
import { useVoice } from '../../../../../i18n/useVoice';
import type { DetailProps } from './ResultDetails';
import { stepTable } from './stepTable';

/** Every step of a launch in a table that can be saved. */
export function StepDetails({ launch: { result } }: DetailProps) {
  const voice = useVoice(result.currency);
  const content = useMemo(() => stepTable(result, voice), [result, voice]);
  const save = (): void =>
    downloadText(fileName(`${result.campaign} ${content.caption}`, 'csv'), tableCsv(content), 'text/csv');
  return (
    <>
      <Group justify="flex-end" mb="xs">
        <Button size="compact-sm" variant="default" onClick={save}>
          {voice.words.results.stepsCsv}
        </Button>
      </Group>
      <DataTable content={content} />
    </>
  );
}
