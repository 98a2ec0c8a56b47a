import { memo } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';

/** Where the customers come in. */
export const Entrance = memo(function Entrance() {
  const { canvas } = useWords();
  return <div className="entrance" title={canvas.entrance} aria-hidden="true" />;
});
