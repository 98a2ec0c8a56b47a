import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { EditorButton } from '../../../access/EditorButton';
import type { ExperimentQuestion } from '../../../api/schema';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { RemoveButton } from '../../../app/RemoveButton';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { usePlans } from './usePlans';

interface PlanShelfProps {
  readonly question: ExperimentQuestion | undefined;
  readonly onOpen: (question: ExperimentQuestion) => void;
}

/** Keeps the plan under a name, and opens those that were kept. */
export function PlanShelf({ question, onOpen }: PlanShelfProps) {
  const { experimentPlan: say } = useWords();
  const format = useFormat();
  const [name, setName] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const { plans, open, keep, remove } = usePlans();
  const kept = plans.data ?? [];
  const failure = plans.error ?? open.error ?? keep.error ?? remove.error;
  const keepThis = (): void => {
    if (question !== undefined) {
      keep.mutate(
        { name: name.trim(), question },
        {
          onSuccess: (plan) => {
            setName('');
            setOpened(plan.id);
          },
        },
      );
    }
  };
  const openOther = (id: string | null): void => {
    if (id !== null) {
      setOpened(id);
      open.mutate(id, { onSuccess: (plan) => onOpen(plan.question) });
    }
  };
  return (
    <div>
      <Group align="end" gap="xs">
        <TextInput
          label={say.name}
          placeholder={say.namePlaceholder}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <EditorButton
          variant="default"
          disabled={name.trim() === '' || question === undefined}
          loading={keep.isPending}
          onClick={keepThis}
        >
          {say.keep}
        </EditorButton>
        {kept.length > 0 && (
          <Select
            label={say.kept}
            placeholder={say.open}
            searchable
            allowDeselect={false}
            className="panel-select"
            data={kept.map((plan) => ({ value: plan.id, label: say.keptPlan(plan.name, format.count(plan.people)) }))}
            value={opened}
            onChange={openOther}
          />
        )}
        {opened !== null && kept.some(({ id }) => id === opened) && (
          <RemoveButton
            label={say.remove}
            onRemove={() => remove.mutate(opened, { onSuccess: () => setOpened(null) })}
          />
        )}
      </Group>
      {failure !== null && <ProblemAlert failure={failure} />}
    </div>
  );
}
