import { Text } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { useEditorState } from '../editor/EditorContext';

/** What the campaign brings, once it was launched. */
export default function ResultsTab() {
  const { inspector } = useWords();
  const launch = useEditorState((state) => state.launch);
  return launch === undefined ? <Text c="dimmed">{inspector.noResults}</Text> : <Text>{launch.result.campaign}</Text>;
}
