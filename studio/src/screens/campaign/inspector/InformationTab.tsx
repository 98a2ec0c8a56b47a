import { Text } from '@mantine/core';
import { useEditorState } from '../editor/EditorContext';

/** What the campaign's world is made of. */
export default function InformationTab() {
  const world = useEditorState((state) => state.world);
  return <Text>{world.name}</Text>;
}
