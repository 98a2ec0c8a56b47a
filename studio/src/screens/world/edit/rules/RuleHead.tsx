import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';

/** Ids of what gets the focus after a rule was moved or added. */
export const upId = (id: string): string => `${id}-up`;
export const downId = (id: string): string => `${id}-down`;
export const nameId = (id: string): string => `${id}-name`;

interface RuleHeadProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly id: string;
  readonly onName: (name: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** The name of a rule, and where it stands among the others. */
export function RuleHead({ name, index, count, id, onName, onMove, onRemove }: RuleHeadProps) {
  const { worldRules: words } = useWords();
  return (
    <div className="rule-head">
      <TextInput
        id={nameId(id)}
        size="xs"
        className="rule-name"
        aria-label={words.nameOf(index + 1)}
        value={name}
        maxLength={200}
        error={name === '' ? words.nameNeeded : undefined}
        onChange={({ currentTarget }) => onName(currentTarget.value)}
      />
      <ActionIcon
        id={upId(id)}
        variant="subtle"
        color="gray"
        aria-label={words.up(name)}
        title={words.up(name)}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        ↑
      </ActionIcon>
      <ActionIcon
        id={downId(id)}
        variant="subtle"
        color="gray"
        aria-label={words.down(name)}
        title={words.down(name)}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      >
        ↓
      </ActionIcon>
      <CloseButton aria-label={words.remove(name)} title={words.remove(name)} onClick={onRemove} />
    </div>
  );
}
