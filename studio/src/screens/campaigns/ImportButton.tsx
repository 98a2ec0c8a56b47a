import { Button, FileButton, Tooltip } from '@mantine/core';
import { useRef } from 'react';
import { EditorButton } from '../../access/EditorButton';
import { useRefusal } from '../../access/useRefusal';
import { useWords } from '../../i18n/LanguageProvider';

interface ImportButtonProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly loading: boolean;
}

/** Chooses campaign files to import. */
export function ImportButton({ onFiles, loading }: ImportButtonProps) {
  const words = useWords().campaigns;
  const refusal = useRefusal('editor');
  // The same file can be chosen again after it was refused and mended.
  const reset = useRef<() => void>(null);
  const choose = (files: File[]): void => {
    onFiles(files);
    reset.current?.();
  };
  if (refusal !== undefined) {
    return (
      <EditorButton variant="default" px="sm">
        {words.import}
      </EditorButton>
    );
  }
  return (
    <FileButton onChange={choose} accept="application/json,.json" multiple resetRef={reset}>
      {(button) => (
        <Tooltip label={words.importAdvice}>
          <Button variant="default" px="sm" loading={loading} {...button}>
            {words.import}
          </Button>
        </Tooltip>
      )}
    </FileButton>
  );
}
