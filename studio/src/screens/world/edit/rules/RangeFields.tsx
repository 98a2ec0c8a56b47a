import { NumberInput } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import type { Range } from '../../../../world/conditionEdits';

interface RangeFieldsProps {
  /** What is counted. */
  readonly label: string;
  readonly range: Range;
  readonly least: number;
  readonly most: number;
  readonly onChange: (range: Range) => void;
}

/** From one whole number to another; a field left empty leaves that end open. */
export function RangeFields({ label, range, least, most, onChange }: RangeFieldsProps) {
  const { worldRules: words } = useWords();
  const field = (end: keyof Range) => (
    <NumberInput
      size="xs"
      w={84}
      aria-label={`${label}: ${words[end]}`}
      placeholder={words.open}
      min={least}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={range[end] ?? ''}
      onChange={(typed) => {
        const { [end]: _, ...other } = range;
        onChange(typed === '' ? other : { ...other, [end]: Number(typed) });
      }}
    />
  );
  return (
    <div className="range-fields">
      <span>{words.from}</span>
      {field('from')}
      <span>{words.to}</span>
      {field('to')}
    </div>
  );
}
