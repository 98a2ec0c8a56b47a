import { Button, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useEditorState } from '../../editor/EditorContext';
import { CustomersChoice } from './CustomersChoice';
import { useDivide } from './useDivide';

/** Offers to divide the customers at a place. */
export function DivideHere({ path }: { readonly path: string }) {
  const { split } = useWords();
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const divide = useDivide();
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
      <Button variant="default" size="xs" disabled={divide === undefined} onClick={() => divide?.(path)}>
        {split.divide}
      </Button>
    </Stack>
  );
}
