import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { MadeKey } from '../../api/keys';
import { useWords } from '../../i18n/LanguageProvider';

/** Copies a field's text. Where the page came over plain HTTP, browsers offer only the older way. */
async function copied(field: HTMLInputElement): Promise<boolean> {
  field.select();
  if (navigator.clipboard === undefined) {
    return document.execCommand('copy');
  }
  await navigator.clipboard.writeText(field.value);
  return true;
}

interface SecretDialogProps {
  readonly made: MadeKey;
  readonly onClose: () => void;
}

/** Shows a key's secret this once; a click beside the dialog does not close it. */
export function SecretDialog({ made, onClose }: SecretDialogProps) {
  const { access } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    if (field.current !== null) {
      setCopied(await copied(field.current));
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={access.secretTitle(made.name)}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="sm">
        <Text size="sm">{access.secretAdvice}</Text>
        <TextInput
          ref={field}
          label={access.secret}
          value={made.secret}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void copy()} data-autofocus>
            {isCopied ? access.copied : access.copy}
          </Button>
          <Button onClick={onClose}>{access.done}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
