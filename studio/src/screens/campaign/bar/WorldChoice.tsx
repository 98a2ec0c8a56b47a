import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listWorlds } from '../../../api/worlds';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { useCampaign, useEditor, useEditorState } from '../editor/EditorContext';

/** The world in which the campaign runs. */
export function WorldChoice() {
  const { canvas } = useWords();
  const names = useNames();
  const editor = useEditor();
  const { world } = useCampaign();
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const worlds = useQuery({ queryKey: ['worlds'], queryFn: listWorlds });
  const known = worlds.data?.map(({ name }) => name) ?? [];
  const choices = known.includes(world) ? known : [world, ...known];
  return (
    <Select
      aria-label={canvas.world}
      className="world-choice"
      size="sm"
      data={choices.map((name) => ({ value: name, label: names.world(name) }))}
      value={world}
      allowDeselect={false}
      checkIconPosition="right"
      disabled={isLocked}
      onChange={(name) => name !== null && name !== world && editor.field('world', name)}
    />
  );
}
