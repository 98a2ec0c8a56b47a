import { ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { HistoryIcon } from '../../../icons/HistoryIcon';

const VersionDrawer = lazy(() => import('./VersionDrawer'));

/** Opens the version history. */
export function VersionsButton() {
  const { versions: words } = useWords();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Tooltip label={words.open}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.open} data-tour="history" onClick={open}>
          <HistoryIcon />
        </ActionIcon>
      </Tooltip>
      <Suspense fallback={null}>{opened && <VersionDrawer opened onClose={close} />}</Suspense>
    </>
  );
}
