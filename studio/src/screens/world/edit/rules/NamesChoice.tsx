import { MultiSelect } from '@mantine/core';
import { namesOf } from '../../../../world/conditionEdits';
import { asList, type NameOrNames } from '../../../../world/conditions';

interface NamesChoiceProps {
  readonly label: string;
  readonly names: NameOrNames | undefined;
  readonly known: readonly string[];
  /** What people call one of them. */
  readonly called: (name: string) => string;
  /** What stands in the field while nothing is chosen, where that is allowed. */
  readonly none?: string;
  readonly error?: string | undefined;
  /** Undefined where nothing is chosen, which only happens where that is allowed. */
  readonly onChange: (names: NameOrNames | undefined) => void;
}

/** One name or several of which one must hold; a name that the world no longer has stays to be seen and removed. */
export function NamesChoice({ label, names, known, called, none, error, onChange }: NamesChoiceProps) {
  const chosen = names === undefined ? [] : asList<string>(names);
  const all = [...new Set([...known, ...chosen])];
  return (
    <MultiSelect
      size="xs"
      aria-label={label}
      {...(chosen.length === 0 && none !== undefined ? { placeholder: none } : {})}
      data={all.map((name) => ({ value: name, label: called(name) }))}
      value={[...chosen]}
      error={error}
      onChange={(next) => {
        if (next.length > 0) {
          onChange(namesOf(next));
        } else if (none !== undefined) {
          onChange(undefined);
        }
      }}
    />
  );
}
