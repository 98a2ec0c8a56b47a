import { Modal, Stack, Text } from '@mantine/core';
import { useWords } from '../i18n/LanguageProvider';
import { LogInForm } from './LogInForm';

const stay = (): void => undefined;

/** Asks to log in again above the page, which keeps what was not saved yet. */
export default function SessionEnded({ name }: { readonly name: string }) {
  const { access } = useWords();
  return (
    <Modal
      opened
      centered
      onClose={stay}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={access.ended}
      zIndex={1000}
      overlayProps={{ blur: 3 }}
    >
      <Stack gap="sm">
        <Text size="sm">{access.endedAdvice}</Text>
        <LogInForm name={name} />
      </Stack>
    </Modal>
  );
}
