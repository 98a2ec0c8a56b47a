import { useEffect, useState } from 'react';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Takes files that are dropped anywhere on the page.
 *
 * @param enabled whether the reader may; else the page lets them go
 * @returns whether files are being dragged over the page now
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!enabled) {
      return undefined;
    }
    const onDragOver = (event: DragEvent): void => {
      if (holdsFiles(event)) {
        event.preventDefault();
        setOver(true);
      }
    };
    const onDragLeave = (event: DragEvent): void => {
      // Only leaving the window has no element that is entered instead.
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    const onDrop = (event: DragEvent): void => {
      if (holdsFiles(event)) {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [onFiles, enabled]);
  return over;
}
