import { NumberInput } from '@mantine/core';
import { useLanguage } from '../../../i18n/LanguageProvider';

/** What separates thousands in a language: a comma, a narrow space … */
function thousandsIn(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(1_000_000);
  return parts.find(({ type }) => type === 'group')?.value ?? ' ';
}

interface NumberSettingProps {
  readonly label: string;
  readonly advice?: string;
  readonly value: number | undefined;
  readonly limits: readonly [least: number, most: number];
  /** Undefined where the field is empty; it never passes on a number outside its limits. */
  readonly onChange: (value: number | undefined) => void;
}

/** A whole number with the thousands of the reader's language. */
export function NumberSetting({ label, advice, value, limits: [min, max], onChange }: NumberSettingProps) {
  const { language } = useLanguage();
  return (
    <NumberInput
      label={label}
      description={advice}
      value={value ?? ''}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={min < 0}
      thousandSeparator={thousandsIn(language)}
      clampBehavior="blur"
      onChange={(written) => {
        if (written === '') {
          onChange(undefined);
        } else if (Number(written) >= min && Number(written) <= max) {
          onChange(Number(written));
        }
      }}
    />
  );
}
