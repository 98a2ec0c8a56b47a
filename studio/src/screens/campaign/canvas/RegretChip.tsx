import { useFormat, useWords } from '../../../i18n/LanguageProvider';

interface RegretChipProps {
  /** Money that the decision costs against the best one. */
  readonly regret: number | undefined;
  readonly currency: string;
}

/** What a decision costs; nothing where it is a best one. */
export function RegretChip({ regret, currency }: RegretChipProps) {
  const { canvas } = useWords();
  const format = useFormat(currency);
  return regret === undefined || regret <= 0 ? null : (
    <span className="regret-chip" title={canvas.regret(format.money(regret))}>
      {canvas.regretShort(format.shortMoney(regret))}
    </span>
  );
}
