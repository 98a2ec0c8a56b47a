import { Button, Tooltip } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { WaveIcon } from '../../../icons/WaveIcon';
import { useWave } from './WaveContext';

/** Opens and closes the second wave. */
export function WaveButton() {
  const { wave: words } = useWords();
  const { isOpen, open, close } = useWave();
  return (
    <Tooltip label={words.openAdvice}>
      <Button
        variant="default"
        leftSection={<WaveIcon size={16} />}
        aria-pressed={isOpen}
        data-tour="wave"
        onClick={isOpen ? close : open}
      >
        {words.open}
      </Button>
    </Tooltip>
  );
}
