import { Button, FileButton, Tooltip } from '@mantine/core';
import { useRef } from 'react';
import { EditorButton } from '../access/EditorButton';
import { useRefusal } from '../access/useRefusal';

interface FileChoiceProps {
  readonly label: string;
  readonly advice: string;
  /** Endings and types of files that can be chosen. */
  readonly accept: string;
  readonly loading: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function FileChoice({ label, advice, accept, loading, onFile }: FileChoiceProps) {
  const refusal = useRefusal('editor');
  // The same file can be chosen again after it was refused and mended.
  const reset = useRef<() => void>(null);
  const choose = (file: File | null): void => {
    if (file !== null) {
      onFile(file);
    }
    reset.current?.();
  };
  if (refusal !== undefined) {
    return <EditorButton variant="default">{label}</EditorButton>;
  }
  return (
    <FileButton onChange={choose} accept={accept} resetRef={reset}>
      {(button) => (
        <Tooltip label={advice} multiline maw={300} events={{ hover: true, focus: true, touch: true }}>
          <Button variant="default" loading={loading} {...button}>
            {label}
          </Button>
        </Tooltip>
      )}
    </FileButton>
  );
}
