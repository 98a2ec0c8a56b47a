import { VisuallyHidden } from '@mantine/core';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { useEditorState } from '../editor/EditorContext';
import { newsWords } from './newsWords';

/** Tells screen readers what was done, as soon as it is. */
export function Announcer() {
  const words = useWords();
  const names = useNames();
  const news = useEditorState((state) => state.news);
  const result = useEditorState((state) => state.launch?.result);
  const format = useFormat(result?.currency);
  const said =
    news.how === 'launched' && result !== undefined
      ? words.canvas.news.launched(format.count(result.conversions), format.money(result.profit))
      : newsWords(news, words, names);
  // The same words twice are read twice only where the text differs: an invisible mark alternates.
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said}
      {news.at % 2 === 0 ? '' : '\u200b'}
    </VisuallyHidden>
  );
}
