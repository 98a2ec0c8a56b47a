import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Template } from '../../../api/schema';
import { listTemplates } from '../../../api/templates';
import { useWords } from '../../../i18n/LanguageProvider';
import { templateText } from '../../../i18n/templateText';
import { useEditor } from '../editor/EditorContext';

/** As many as are seen at a glance. */
const SHOWN = 3;

/** Templates on an empty canvas; the campaign keeps its name. Nothing is shown while there are none. */
export function FirstTemplates() {
  const words = useWords();
  const { canvas } = words;
  const editor = useEditor();
  const templates = useQuery({ queryKey: ['templates'], queryFn: listTemplates });
  const use = ({ title, document }: Template): void => {
    editor.edit({ ...document, name: editor.campaign().name }, { kind: 'template', title });
  };
  if (templates.data === undefined || templates.data.length === 0) {
    return null;
  }
  return (
    <Paper className="first-templates" withBorder p="md" shadow="xs">
      <Text size="sm" c="dimmed" mb="xs">
        {canvas.templates}
      </Text>
      <Group gap="xs">
        {templates.data.slice(0, SHOWN).map((template) => {
          const { title, description } = templateText(words, template);
          return (
            <Button
              key={template.id}
              variant="default"
              title={description}
              aria-label={canvas.startFrom(title)}
              onClick={() => use({ ...template, title })}
            >
              {title}
            </Button>
          );
        })}
      </Group>
    </Paper>
  );
}
