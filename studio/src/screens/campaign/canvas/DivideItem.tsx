import { Menu } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { useEditor, useEditorState } from '../editor/EditorContext';
import { useDivide } from '../inspector/split/useDivide';

/** Divides the customers at a path; the inspector then asks by what, or first for a table of them. */
export function DivideItem({ path }: { readonly path: string }) {
  const { split } = useWords();
  const editor = useEditor();
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const divide = useDivide();
  const start = (): void => {
    divide?.(path);
    editor.inspect(path);
  };
  return (
    <Menu.Item disabled={isLocked} onClick={start}>
      {divide === undefined ? `${split.divide} …` : split.divide}
    </Menu.Item>
  );
}
