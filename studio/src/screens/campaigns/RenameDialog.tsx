import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CampaignSummary } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';

const LONGEST = 200;

interface RenameDialogProps {
  readonly campaign: CampaignSummary;
  readonly onClose: () => void;
  readonly onRename: (name: string) => void;
}

/** Asks for another name. */
export function RenameDialog({ campaign, onClose, onRename }: RenameDialogProps) {
  const { campaigns: words, frame } = useWords();
  const [name, setName] = useState(campaign.name);
  const empty = name.trim() === '';
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    if (!empty) {
      onRename(name.trim());
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.renameTitle(campaign.name)}
      closeButtonProps={{ 'aria-label': frame.close }}
    >
      <form onSubmit={rename}>
        <TextInput
          label={words.name}
          value={name}
          maxLength={LONGEST}
          onChange={(event) => setName(event.currentTarget.value)}
          error={empty ? words.nameNeeded : undefined}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {frame.cancel}
          </Button>
          <Button type="submit" disabled={empty}>
            {words.renameDone}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
