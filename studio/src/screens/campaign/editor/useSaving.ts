import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { beforeLogOut } from '../../../access/lastWork';
import type { OpenCampaign } from './EditorContext';

/** The last change is saved on the way out; the list of campaigns then tells the new version. */
function useLastSave({ autosave: saver }: OpenCampaign, allowed: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!allowed) {
      return;
    }
    saver.start();
    const stay = beforeLogOut(() => saver.flush());
    return () => {
      stay();
      const told = (): Promise<void> => queries.invalidateQueries({ queryKey: ['campaigns'] });
      // What hinders the save was shown beside the name before the reader left.
      void saver.flush().then(told, told);
      saver.stop();
    };
  }, [saver, queries, allowed]);
}

/** Asks before a window is closed in which something is not saved yet, and saves when it goes out of sight. */
function useGuard({ editor, autosave: saver }: OpenCampaign, allowed: boolean): void {
  useEffect(() => {
    if (!allowed) {
      return;
    }
    const save = (): void => void saver.flush().catch(() => undefined);
    const onClosing = (event: BeforeUnloadEvent): void => {
      if (editor.store.state().saving.kind !== 'saved') {
        save();
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', onClosing);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('beforeunload', onClosing);
      document.removeEventListener('visibilitychange', save);
    };
  }, [editor, saver, allowed]);
}

/**
 * Saves the open campaign while it is worked on, when it is left, and when the window goes out of sight.
 *
 * @param allowed whether the reader may save; else nothing is sent that the server would refuse
 */
export function useSaving(open: OpenCampaign, allowed: boolean): void {
  useLastSave(open, allowed);
  useGuard(open, allowed);
}
