import { Kbd, Modal, Table } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import type { Words } from '../../../i18n/language';

interface Line {
  readonly keys: readonly string[];
  readonly does: string;
}

function lines({ canvas: { keyHelp } }: Words): readonly Line[] {
  const { keys } = keyHelp;
  const control = (key: string): string => `${keys.control} ${key}`;
  return [
    { keys: ['←', '→', '↑', '↓'], does: keyHelp.arrows },
    { keys: [keys.enter], does: keyHelp.enter },
    { keys: ['N'], does: keyHelp.add },
    { keys: [keys.delete], does: keyHelp.delete },
    { keys: [control('Z'), control(`${keys.shift} Z`)], does: keyHelp.undo },
    { keys: [control('C'), control('X'), control('V'), control('D')], does: keyHelp.clipboard },
    { keys: ['M'], does: keyHelp.menu },
    { keys: ['T'], does: keyHelp.note },
    { keys: [control('F')], does: keyHelp.search },
    { keys: ['+', '−', '0'], does: keyHelp.zoom },
    { keys: [control(keys.enter)], does: keyHelp.launch },
    { keys: ['?'], does: keyHelp.help },
  ];
}

/** Everything the keyboard can do on the canvas. */
export function KeyboardHelp({ opened, onClosed }: { readonly opened: boolean; readonly onClosed: () => void }) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClosed}
      size="lg"
      title={words.canvas.keys}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <Table>
        <Table.Tbody>
          {lines(words).map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
