import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EditorButton } from '../../src/access/EditorButton';
import { SessionContext } from '../../src/access/SessionContext';
import type { Role, WorldDocument } from '../../src/api/schema';
import type { Language } from '../../src/i18n/language';
import CampaignsScreen from '../../src/screens/campaigns/CampaignsScreen';
import WorldScreen from '../../src/screens/world/WorldScreen';
import { type Answers, answerBy } from '../screens/answers';
import { shown } from '../screens/shown';
import { ADA } from './accessServer';

const WORLD: WorldDocument = {
  name: 'mine',
  currency: 'EUR',
  margin: 25,
  audience: 100,
  depth: 2,
  reactions: { negative: 'negative', conversion: 'conversion' },
  messages: ['brand'],
  channels: { email: { cost: 0.001, rates: { conversion: 0.01 } } },
};
const CAMPAIGN = {
  id: '7',
  name: 'Spring',
  world: 'stories',
  version: 1,
  steps: 1,
  created_at: '2026-01-01T00:00:00Z',
  saved_at: '2026-01-01T00:00:00Z',
};
const ANSWERS: Answers = {
  'GET /api/v1/worlds/mine': () => ({
    body: { name: 'mine', shipped: false, version: 1, saved_at: CAMPAIGN.saved_at, document: WORLD },
  }),
  'GET /api/v1/campaigns': () => ({ body: [CAMPAIGN] }),
  'GET /api/v1/templates': () => ({ body: [] }),
};
const REASON = 'This needs the role of an editor; ask an admin for it.';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shownTo(role: Role, part: ReactNode, language?: Language): void {
  shown(<SessionContext value={{ ...ADA, role }}>{part}</SessionContext>, language);
}

const isOff = async (name: string): Promise<boolean> =>
  (await screen.findByRole('button', { name })).getAttribute('aria-disabled') === 'true';

describe('a button for editors', () => {
  it('does for editors and admins what it says', () => {
    for (const role of ['editor', 'admin'] as const) {
      const done = vi.fn();
      shownTo(role, <EditorButton onClick={done}>Save</EditorButton>);
      fireEvent.click(screen.getByRole('button', { name: 'Save' }));
      expect(done).toHaveBeenCalledTimes(1);
      cleanup();
    }
  });

  it('does nothing for viewers, can be reached, and says why in their language', async () => {
    const done = vi.fn();
    shownTo('viewer', <EditorButton onClick={done}>Save</EditorButton>, 'fr');
    const button = screen.getByRole('button', { name: 'Save' });
    expect(button).toHaveProperty('disabled', false);
    fireEvent.click(button);
    fireEvent.mouseEnter(button);
    expect(done).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-description')).toContain('Il faut le rôle «\u00a0édition\u00a0»');
    expect(await screen.findByText(/Il faut le rôle « édition »/)).toBeTruthy();
  });
});

describe('to a viewer', () => {
  it('worlds offer nothing that the server would refuse', async () => {
    answerBy(ANSWERS);
    shownTo('viewer', <WorldScreen parameters={{ name: 'mine' }} />, 'en');
    for (const name of ['Edit', 'Edit a copy', 'Delete']) {
      expect(await isOff(name), name).toBe(true);
    }
  });

  it('the list of campaigns offers nothing that the server would refuse', async () => {
    answerBy(ANSWERS);
    shownTo('viewer', <CampaignsScreen />, 'en');
    for (const name of ['New campaign', 'Import']) {
      expect(await isOff(name), name).toBe(true);
    }
    fireEvent.click(await screen.findByRole('button', { name: /Spring/ }));
    for (const name of ['Rename …', 'Duplicate', 'Delete …']) {
      expect(await screen.findByRole('menuitem', { name }), name).toHaveProperty('disabled', true);
    }
    expect(screen.getAllByText(REASON).length).toBeGreaterThan(0);
  });
});
