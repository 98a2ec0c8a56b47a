import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** Names that are taken already. */
  readonly others: readonly string[];
  readonly onRename: (name: string) => void;
}

/** A name that is changed when the field is left or Enter is pressed; Escape takes what was typed back. */
export function NameField({ label, name, others, onRename }: NameFieldProps) {
  const { worlds } = useWords();
  const [typed, setTyped] = useState<string>();
  const wanted = typed?.trim() ?? name;
  const isTaken = wanted !== name && others.includes(wanted);
  const keep = (): void => {
    if (wanted !== '' && wanted !== name && !isTaken) {
      onRename(wanted);
    }
    setTyped(undefined);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={typed ?? name}
      maxLength={100}
      error={isTaken ? worlds.nameInWorld : undefined}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') {
          keep();
        } else if (key === 'Escape') {
          setTyped(undefined);
        }
      }}
    />
  );
}
