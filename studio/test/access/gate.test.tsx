import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AccountMenu } from '../../src/access/AccountMenu';
import { Gate } from '../../src/access/Gate';
import { beforeLogOut } from '../../src/access/lastWork';
import { saveCampaign } from '../../src/api/campaigns';
import type { Language } from '../../src/i18n/language';
import { shown } from '../screens/shown';
import { ADA, accessServer, PASSWORD, type Reply } from './accessServer';

const DOCUMENT = { name: 'Spring', world: 'stories' };

function gate(language: Language = 'en'): void {
  shown(
    <Gate>
      <AccountMenu />
      <p>the pages</p>
    </Gate>,
    language,
  );
}

async function logIn(password: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'ada' } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Log in' }));
}

async function logOut(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Account: ada · admin' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Log out' }));
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the gate', () => {
  it('lets everybody in where nobody needs to log in, and offers no way out', async () => {
    const server = accessServer();
    server.begin({ name: null, role: 'admin', password_needed: false });
    gate();
    expect(await screen.findByText('the pages')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Account/ })).toBeNull();
  });

  it('shows the log-in instead of the pages, then the page of the address', async () => {
    accessServer();
    window.history.replaceState(null, '', '/worlds/stories');
    gate();
    await waitFor(async () => expect(document.activeElement).toBe(await screen.findByLabelText('Name')));
    expect(screen.queryByText('the pages')).toBeNull();
    await logIn(PASSWORD);
    expect(await screen.findByText('the pages')).toBeTruthy();
    expect(window.location.pathname).toBe('/worlds/stories');
  });

  it('says beside the field that the password is wrong, and goes there', async () => {
    accessServer();
    gate();
    await logIn('a guess');
    expect(await screen.findByText('Name or password is wrong.')).toBeTruthy();
    const field = screen.getByLabelText('Password');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    const told = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(told?.textContent).toBe('Name or password is wrong.');
  });

  it('says how long to wait after too many tries, in French too', async () => {
    vi.stubGlobal('fetch', async (request: Request) => {
      const late: Reply = { status: 429, body: { status: 429, title: 'Too many attempts' } };
      const { status, body }: Reply = request.method === 'POST' ? late : { body: { ...ADA, name: null, role: null } };
      const headers = { 'Content-Type': 'application/json', 'Retry-After': '8' };
      return new Response(JSON.stringify(body), { status: status ?? 200, headers });
    });
    gate('fr');
    fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'ada' } });
    fireEvent.change(screen.getByLabelText('Mot de passe'), { target: { value: 'x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(await screen.findByText('Trop d’essais manqués. Réessayez dans 8 s.')).toBeTruthy();
  });

  it('asks for what was left empty without asking the server', async () => {
    const { asked } = accessServer();
    gate();
    fireEvent.click(await screen.findByRole('button', { name: 'Log in' }));
    expect(await screen.findByText('Enter your name.')).toBeTruthy();
    expect(asked).toEqual(['GET /api/v1/session']);
  });

  it('keeps the page when the session ends, and goes on with what was asked', async () => {
    const server = accessServer((_, body) => ({ body: { id: '7', version: 4, ...(body as object) } }));
    server.begin(ADA);
    gate();
    await screen.findByText('the pages');
    server.end();
    const saved = saveCampaign('7', { document: DOCUMENT, basedOn: 3, madeBy: 'edit' });
    expect(await screen.findByText('Your session has ended')).toBeTruthy();
    expect(screen.getByText('the pages')).toBeTruthy();
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'ada');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Password')));
    await logIn(PASSWORD);
    // The second request has the whole body of the first.
    expect(await saved).toMatchObject({ version: 4, document: DOCUMENT, based_on: 3 });
    await waitFor(() => expect(screen.queryByText('Your session has ended')).toBeNull());
    expect(server.asked.filter((request) => request.startsWith('PUT'))).toHaveLength(2);
  });

  it('goes on when somebody has logged in in another tab', async () => {
    const server = accessServer((_, body) => ({ body: { id: '7', version: 4, ...(body as object) } }));
    server.begin(ADA);
    gate();
    await screen.findByText('the pages');
    server.end();
    const saved = saveCampaign('7', { document: DOCUMENT, basedOn: 3, madeBy: 'edit' });
    expect(await screen.findByText('Your session has ended')).toBeTruthy();
    server.begin(ADA);
    window.dispatchEvent(new StorageEvent('storage', { key: 'parcours.logged-in' }));
    expect(await saved).toMatchObject({ version: 4 });
    await waitFor(() => expect(screen.queryByText('Your session has ended')).toBeNull());
  });

  it('tells other tabs of a log-in', async () => {
    accessServer();
    localStorage.removeItem('parcours.logged-in');
    gate();
    await logIn(PASSWORD);
    await screen.findByText('the pages');
    expect(localStorage.getItem('parcours.logged-in')).not.toBeNull();
  });

  it('does the last work before logging out, then asks to log in', async () => {
    const server = accessServer();
    server.begin(ADA);
    gate();
    const stay = beforeLogOut(async () => server.asked.push('last work'));
    await logOut();
    expect(await screen.findByRole('button', { name: 'Log in' })).toBeTruthy();
    expect(screen.queryByText('the pages')).toBeNull();
    const end = server.asked.indexOf('DELETE /api/v1/session');
    expect(server.asked.slice(0, end)).toContain('last work');
    stay();
  });
});
