import { useFormat, useWords } from '../../../i18n/LanguageProvider';

interface RegretSignProps {
  /** Money; undefined or 0 where the decision is one of the best. */
  readonly regret: number | undefined;
  readonly currency: string;
}

/** What a decision costs against the best one. */
export function RegretSign({ regret, currency }: RegretSignProps) {
  const { canvas } = useWords();
  const format = useFormat(currency);
  return regret === undefined || regret <= 0 ? null : (
    <span className="regret" aria-hidden="true" title={canvas.regret(format.money(regret))}>
      {canvas.regretShort(format.shortMoney(regret))}
    </span>
  );
}
