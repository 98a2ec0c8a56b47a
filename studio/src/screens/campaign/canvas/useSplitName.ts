import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import type { SplitView } from './scene';
import { useFindingWords } from './useFindingWords';

/** All that a split's card shows, as one sentence for those who hear it. */
export function useSplitName({ split, path, people, findings, worldName, currency }: SplitView): string {
  const { canvas } = useWords();
  const names = useNames();
  const { count } = useFormat(currency);
  const say = useFindingWords(worldName, currency);
  const parts = [
    `${canvas.divided} ${canvas.dividedBy(names.columns(split))}, ${names.place(path)}`,
    people === undefined ? '' : canvas.people(count(people)),
    ...findings.map(say),
  ];
  return parts.filter(Boolean).join('; ');
}
