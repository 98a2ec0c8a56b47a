import { useWords } from '../../../../i18n/LanguageProvider';
import { useEditor } from '../../editor/EditorContext';
import { firstCondition } from './knownColumns';
import { useColumns } from './useColumns';

/** Divides the customers at a path by the first thing that is known of them; undefined while nothing is. */
export function useDivide(): ((path: string) => void) | undefined {
  const { split } = useWords();
  const editor = useEditor();
  const [first] = useColumns() ?? [];
  return first === undefined ? undefined : (path) => editor.divide(path, `${split.newBranch} 1`, firstCondition(first));
}
