import { Select, Text } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useKeptTables } from '../../../experiments/read/useTables';
import { useCampaign, useEditor, useEditorState } from '../../editor/EditorContext';

/** Whose table the splits of the open campaign look at. */
export function CustomersChoice() {
  const { split } = useWords();
  const editor = useEditor();
  const { customers } = useCampaign();
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const tables = useKeptTables();
  if (tables?.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {split.noTables}
      </Text>
    );
  }
  return (
    <Select
      size="xs"
      label={split.customers}
      description={split.customersAdvice}
      placeholder={split.chooseTable}
      data={(tables ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={customers?.table ?? null}
      allowDeselect={false}
      disabled={isLocked}
      onChange={(table) => table !== null && editor.field('customers', { table })}
    />
  );
}
