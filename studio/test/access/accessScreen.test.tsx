import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SessionContext } from '../../src/access/SessionContext';
import type { Session } from '../../src/api/schema';
import { Rail } from '../../src/app/Rail';
import AccessScreen from '../../src/screens/access/AccessScreen';
import { shown } from '../screens/shown';
import { ADA, accessServer, PASSWORD } from './accessServer';

const CREATED = '2026-01-02T00:00:00Z';

/** Users and keys as the server keeps them. */
function server() {
  const users = [{ name: 'ada', role: 'admin', created_at: CREATED }];
  const keys: { id: string; name: string; role: string; created_at: string }[] = [];
  const sent: unknown[] = [];
  const access = accessServer((request, body) => {
    if (body !== undefined) {
      sent.push(body);
    }
    const made = { ...(body as { name: string; role: string }), created_at: CREATED };
    switch (request) {
      case 'GET /api/v1/users':
        return { body: users };
      case 'POST /api/v1/users':
        users.push({ name: made.name, role: made.role, created_at: CREATED });
        return { status: 201, body: users.at(-1) };
      case 'DELETE /api/v1/users/bob':
        users.pop();
        return { status: 204 };
      case 'GET /api/v1/keys':
        return { body: keys };
      case 'POST /api/v1/keys':
        keys.push({ id: 'k1', ...made });
        return { status: 201, body: { id: 'k1', ...made, secret: 'pk_once' } };
      default:
        keys.pop();
        return { status: 204 };
    }
  });
  access.begin(ADA);
  return { ...access, sent };
}

function accessScreen(): void {
  shown(
    <SessionContext value={ADA}>
      <AccessScreen />
    </SessionContext>,
  );
}

async function inDialog(title: string, button: string): Promise<void> {
  const dialog = await screen.findByRole('dialog', { name: title });
  fireEvent.click(within(dialog).getByRole('button', { name: button }));
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the access page', () => {
  it('adds users whose password is long enough, and removes them after asking', async () => {
    const { asked, sent } = server();
    accessScreen();
    const form = await screen.findByRole('form', { name: 'Add a user' });
    await screen.findByText('you');
    expect(screen.queryByRole('button', { name: 'Remove ada' })).toBeNull();
    fireEvent.change(within(form).getByLabelText('Name'), { target: { value: 'bob' } });
    fireEvent.change(within(form).getByLabelText('Password'), { target: { value: '11character' } });
    fireEvent.click(within(form).getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Choose a password of at least 12 characters.')).toBeTruthy();
    expect(sent).toEqual([]);
    fireEvent.change(within(form).getByLabelText('Password'), { target: { value: PASSWORD } });
    fireEvent.change(within(form).getByLabelText('Role'), { target: { value: 'viewer' } });
    fireEvent.click(within(form).getByRole('button', { name: 'Add' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove bob' }));
    expect(sent).toEqual([{ name: 'bob', password: PASSWORD, role: 'viewer' }]);
    expect(asked).not.toContain('DELETE /api/v1/users/bob');
    await inDialog('Remove bob?', 'Remove');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove bob' })).toBeNull());
  });

  it('refuses names that the server would refuse, and those that are taken', async () => {
    server();
    accessScreen();
    const form = await screen.findByRole('form', { name: 'Add a user' });
    await screen.findByText('you');
    fireEvent.click(within(form).getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Use 1 to 100 letters, digits and . _ @ -')).toBeTruthy();
    fireEvent.change(within(form).getByLabelText('Name'), { target: { value: 'ada' } });
    expect(await screen.findByText('Somebody already has this name. Choose another.')).toBeTruthy();
  });

  it('shows the secret of a key once, and revokes the key', async () => {
    const { sent } = server();
    accessScreen();
    expect(await screen.findByText('There is no key yet.')).toBeTruthy();
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    fireEvent.change(screen.getByLabelText('Name of the key'), { target: { value: 'nightly' } });
    fireEvent.click(screen.getByRole('button', { name: 'Make' }));
    expect(await screen.findByLabelText('Secret')).toHaveProperty('value', 'pk_once');
    expect(sent).toEqual([{ name: 'nightly', role: 'viewer' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByRole('button', { name: 'Copied' });
    expect(written).toHaveBeenCalledWith('pk_once');
    await inDialog('Key nightly is made', 'I have kept it');
    await waitFor(() => expect(screen.queryByDisplayValue('pk_once')).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Revoke nightly' }));
    await inDialog('Revoke the key nightly?', 'Revoke');
    expect(await screen.findByText('There is no key yet.')).toBeTruthy();
  });
});

describe('the rail', () => {
  const railOf = (session: Session): boolean => {
    shown(
      <SessionContext value={session}>
        <Rail />
      </SessionContext>,
    );
    return screen.queryByRole('link', { name: 'Access' }) !== null;
  };

  it('leads admins to the access page', () => expect(railOf(ADA)).toBe(true));
  it('leads nobody else there', () => expect(railOf({ ...ADA, role: 'editor' })).toBe(false));
  it('leads nobody there where no log-in is needed', () =>
    expect(railOf({ name: null, role: 'admin', password_needed: false })).toBe(false));
});
