import { Center, Loader } from '@mantine/core';
import { useWords } from '../i18n/LanguageProvider';

/** Stands where something is being loaded. */
export function Waiting() {
  const { frame } = useWords();
  return (
    <Center className="whole">
      <Loader aria-label={frame.loading} />
    </Center>
  );
}
