import { Button, Group, Modal, Text } from '@mantine/core';
import { useWords } from '../../i18n/LanguageProvider';

interface EndDialogProps {
  readonly title: string;
  readonly advice: string;
  readonly end: string;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

/** Asks before somebody's access ends; keeping it is the first choice. */
export function EndDialog({ title, advice, end, onEnd, onClose }: EndDialogProps) {
  const { frame } = useWords();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': frame.close }}>
      <Text size="sm">{advice}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {frame.cancel}
        </Button>
        <Button color="red" onClick={onEnd}>
          {end}
        </Button>
      </Group>
    </Modal>
  );
}
