import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';

interface NewNameProps {
  /** What the field asks for. */
  readonly label: string;
  /** What the button does. */
  readonly action: string;
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** Adds something by its name. */
export function NewName({ label, action, taken, onAdd }: NewNameProps) {
  const { worlds } = useWords();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isTaken = taken.includes(wanted);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted !== '' && !isTaken) {
      onAdd(wanted);
      setName('');
    }
  };
  return (
    <form onSubmit={add} aria-label={action}>
      <Group align="start" gap="xs">
        <TextInput
          size="xs"
          aria-label={label}
          placeholder={label}
          maxLength={100}
          value={name}
          error={isTaken ? worlds.nameInWorld : undefined}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" disabled={wanted === '' || isTaken}>
          {action}
        </Button>
      </Group>
    </form>
  );
}
