import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SessionContext } from '../../src/access/SessionContext';
import type { Save } from '../../src/api/campaigns';
import { Problem } from '../../src/api/problem';
import type { Campaign, Session } from '../../src/api/schema';
import { SaveStatus } from '../../src/screens/campaign/bar/SaveStatus';
import { Autosave } from '../../src/screens/campaign/editor/autosave';
import { EditorContext } from '../../src/screens/campaign/editor/EditorContext';
import { editorOf } from '../../src/screens/campaign/editor/editor';
import { useSaving } from '../../src/screens/campaign/editor/useSaving';
import { STORIES } from '../graph/worlds';
import { shown } from '../screens/shown';
import { ADA } from './accessServer';

type Server = (changes: Save) => Promise<Campaign>;

function opened(save: Server) {
  const editor = editorOf({ id: '7', version: 3, document: { name: 'c', world: 'stories' }, world: STORIES });
  return { editor, autosave: new Autosave(editor, save) };
}

function Saved({ open, allowed }: { readonly open: ReturnType<typeof opened>; readonly allowed: boolean }) {
  useSaving(open, allowed);
  return <SaveStatus />;
}

function status(open: ReturnType<typeof opened>, session: Session): void {
  shown(
    <SessionContext value={session}>
      <EditorContext value={open}>
        <Saved open={open} allowed={session.role !== 'viewer'} />
      </EditorContext>
    </SessionContext>,
  );
}

afterEach(cleanup);

describe('the save status', () => {
  it('says to a viewer that nothing is saved, and sends nothing', async () => {
    const save = vi.fn<Server>();
    const open = opened(save);
    status(open, { ...ADA, role: 'viewer' });
    open.editor.act('', { channel: 'sms', message: 'promotion' });
    document.dispatchEvent(new Event('visibilitychange'));
    fireEvent.click(screen.getByRole('button', { name: 'read only' }));
    expect(await screen.findByText(/Saving and launching need the role of an editor/)).toBeTruthy();
    cleanup();
    expect(save).not.toHaveBeenCalled();
  });

  it('says so too when the server refuses an editor who is no longer one', async () => {
    const refused = new Problem({ status: 403, type: 'urn:parcours:problem:forbidden', title: 'Not allowed' });
    const save = vi.fn<Server>().mockRejectedValue(refused);
    const open = opened(save);
    status(open, { ...ADA, role: 'editor' });
    expect(screen.getByText('saved · v3')).toBeTruthy();
    open.editor.act('', { channel: 'sms', message: 'promotion' });
    expect(await screen.findByRole('button', { name: 'read only' })).toBeTruthy();
    expect(save).toHaveBeenCalledTimes(1);
  });
});
