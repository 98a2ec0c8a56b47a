import { Button, Popover, Text } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { LockIcon } from '../../../icons/LockIcon';

/** Says that nothing is saved here, why, and what the reader can do. */
export function ReadOnly() {
  const { canvas } = useWords();
  return (
    <Popover width={320} shadow="md" withArrow>
      <Popover.Target>
        <Button
          variant="light"
          color="gray"
          size="compact-sm"
          leftSection={<LockIcon size={14} />}
          className="save-status"
        >
          {canvas.readOnly}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600} mb={4}>
          {canvas.readOnlyTitle}
        </Text>
        <Text size="sm">{canvas.readOnlyAdvice}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}
