import { ActionIcon, Menu, Modal, Tooltip } from '@mantine/core';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { ExportIcon } from '../../../icons/ExportIcon';
import { type ExportKind, useExports } from './useExports';

const KINDS: readonly ExportKind[] = ['json', 'svg', 'png'];

/** The open campaign as a file, a drawing or a picture. */
export function ExportMenu() {
  const { exchange: words, frame } = useWords();
  const exporting = useExports();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label={words.advice}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.export} loading={exporting.isPending}>
              <ExportIcon />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map((kind) => (
            <Menu.Item key={kind} onClick={() => exporting.mutate(kind)}>
              {words[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={exporting.error !== null}
        onClose={exporting.reset}
        title={words.export}
        closeButtonProps={{ 'aria-label': frame.close }}
      >
        {exporting.error !== null && <ProblemAlert failure={exporting.error} />}
      </Modal>
    </>
  );
}
