import { Button, Group, Modal, Text } from '@mantine/core';
import type { CampaignSummary } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';

interface DeleteDialogProps {
  readonly campaign: CampaignSummary;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Asks before a campaign goes with all its versions; keeping it is the first choice. */
export function DeleteDialog({ campaign, onClose, onDelete }: DeleteDialogProps) {
  const { campaigns: words, frame } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.deleteTitle(campaign.name)}
      closeButtonProps={{ 'aria-label': frame.close }}
    >
      <Text size="sm">{words.deleteAdvice(campaign.version)}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {frame.cancel}
        </Button>
        <Button color="red" onClick={onDelete}>
          {words.deleteDone}
        </Button>
      </Group>
    </Modal>
  );
}
