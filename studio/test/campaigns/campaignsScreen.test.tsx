import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CampaignSummary } from '../../src/api/schema';
import CampaignsScreen from '../../src/screens/campaigns/CampaignsScreen';
import { type Asked, fakeServer, renderInStudio } from '../wave/studioAround';

const DOCUMENT = { name: 'Brand first', world: 'stories', start: { channel: 'sms', message: 'promotion' } };
const SAVED = { id: 'c1', version: 3, created_at: '2026-01-01T00:00:00Z', saved_at: '2026-01-02T00:00:00Z' };
const SUMMARY: CampaignSummary = { ...SAVED, name: 'Brand first', world: 'stories', steps: 1 };

function server(): readonly Asked[] {
  return fakeServer(({ method, path, body }) => {
    if (path === '/api/v1/templates') {
      return [{ id: 'one-sms', title: 'from the server', description: 'd', document: DOCUMENT }];
    }
    if (path === '/api/v1/campaigns' && method === 'GET') {
      return [SUMMARY];
    }
    if (path === '/api/v1/campaigns' && method === 'POST') {
      return { ...SAVED, id: 'c2', document: JSON.parse(body).document };
    }
    return method === 'DELETE' ? undefined : { ...SAVED, document: DOCUMENT };
  });
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function choose(item: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Actions for Brand first' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the campaigns', () => {
  it('are deleted only after asking', async () => {
    const asked = server();
    renderInStudio(<CampaignsScreen />);
    await choose('Delete …');
    const dialog = await screen.findByRole('dialog', { name: 'Delete “Brand first”?' });
    expect(dialog.textContent).toContain('Its 3 versions and its launches go with it.');
    expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(asked).toContainEqual({ method: 'DELETE', path: '/api/v1/campaigns/c1', body: '' }));
    expect(await screen.findByText('Deleted “Brand first”.')).toBeTruthy();
  });

  it('are renamed by a new version that keeps the rest', async () => {
    const asked = server();
    renderInStudio(<CampaignsScreen />);
    await choose('Rename …');
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: '  Spring  ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    await waitFor(() => expect(asked.some(({ method }) => method === 'PUT')).toBe(true));
    expect(JSON.parse(asked.find(({ method }) => method === 'PUT')?.body ?? '')).toEqual({
      document: { ...DOCUMENT, name: 'Spring' },
      based_on: 3,
      made_by: 'edit',
    });
  });

  it('are imported byte by byte, whatever the spaces', async () => {
    const asked = server();
    renderInStudio(<CampaignsScreen />);
    await screen.findByRole('button', { name: 'Import' });
    const bytes = '{ "world":"stories",\n\t"name" : "Brand first" }\n\n';
    const file = new File([bytes], 'spring.json', { type: 'application/json' });
    const field = document.querySelector('input[type=file]');
    Object.defineProperty(field, 'files', { value: [file] });
    fireEvent.change(field ?? document.body);
    expect(await screen.findByText('Imported “Brand first”.')).toBeTruthy();
    expect(asked.find(({ path }) => path === '/api/v1/campaigns/import')?.body).toBe(bytes);
  });

  it('start from a template, which speaks the reader’s language', async () => {
    const asked = server();
    renderInStudio(<CampaignsScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Start from “One promotional SMS”' }));
    await waitFor(() => expect(window.location.pathname).toBe('/campaigns/c2'));
    expect(JSON.parse(asked.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({ document: DOCUMENT });
  });
});
