import { Button, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useEditor, useEditorState } from '../../editor/EditorContext';
import { CustomersChoice } from './CustomersChoice';
import { firstCondition } from './knownColumns';
import { useColumns } from './useColumns';

/** Offers to divide the customers at a place. */
export function DivideHere({ path }: { readonly path: string }) {
  const { split } = useWords();
  const editor = useEditor();
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const [first] = useColumns() ?? [];
  if (isLocked) {
    return null;
  }
  return (
    <Stack gap="xs" component="section" className="divide-here">
      <Title order={3} size="h6">
        {split.divide}
      </Title>
      <Text size="sm" c="dimmed">
        {split.divideAdvice}
      </Text>
      <CustomersChoice />
      <Button
        variant="default"
        size="xs"
        disabled={first === undefined}
        onClick={() => first !== undefined && editor.divide(path, `${split.newBranch} 1`, firstCondition(first))}
      >
        {split.divide}
      </Button>
    </Stack>
  );
}
