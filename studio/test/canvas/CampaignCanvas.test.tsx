import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../src/api/queryClient';
import type { Campaign } from '../../src/graph/campaign';
import { stepAt } from '../../src/graph/campaign';
import { LanguageProvider } from '../../src/i18n/LanguageProvider';
import { CampaignBar } from '../../src/screens/campaign/bar/CampaignBar';
import { CampaignCanvas } from '../../src/screens/campaign/canvas/CampaignCanvas';
import { Autosave } from '../../src/screens/campaign/editor/autosave';
import { EditorContext } from '../../src/screens/campaign/editor/EditorContext';
import { type Editor, editorOf } from '../../src/screens/campaign/editor/editor';
import { WaveProvider } from '../../src/screens/campaign/wave/WaveProvider';
import { BENCHMARK, STORIES } from '../graph/worlds';

const WIDTH = 2000;
const HEIGHT = 1500;
const EMPTY: Campaign = { name: 'Brand first', world: 'stories' };
const SMS = { channel: 'sms', message: 'promotion' };
const EMAIL = { channel: 'email', message: 'brand' };

function open(document: Campaign, world = STORIES): Editor {
  const editor = editorOf({ id: '7', version: 3, document, world });
  const autosave = new Autosave(editor, async ({ document: saved, basedOn }) => ({
    id: '7',
    version: basedOn + 1,
    document: saved,
    created_at: '',
    saved_at: '',
  }));
  autosave.start();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient()}>
        <LanguageProvider>
          <EditorContext value={{ editor, autosave }}>
            <WaveProvider>
              <CampaignBar />
              <CampaignCanvas />
            </WaveProvider>
          </EditorContext>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return editor;
}

function item(name: RegExp | string): HTMLElement {
  return screen.getByRole('treeitem', { name });
}

function press(key: string, more: object = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
}

/** A page of a known size: happy-dom lays nothing out. */
beforeEach(() => {
  localStorage.setItem('parcours.language', 'en');
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(HEIGHT);
  vi.stubGlobal('fetch', async (request: Request) => answer(request));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function answer(request: Request): Response {
  const body = request.url.endsWith('/templates') ? [] : request.url.endsWith('/launches') ? LAUNCH : undefined;
  return new Response(JSON.stringify(body ?? { title: 'no such route', status: 404 }), {
    status: body === undefined ? 404 : 200,
    headers: { 'content-type': 'application/json' },
  });
}

const LAUNCH = {
  id: 'l',
  result: {
    currency: 'EUR',
    conversions: 92_675,
    profit: 18_535_000,
    steps: [
      {
        path: '',
        people: 10_000_000,
        conversions: 6_875,
        cost: 0,
        reactions: { engagement: 520_000, conversion: 6_875, negative: 9_473_125 },
      },
    ],
  },
};

describe('the canvas', () => {
  it('offers one first step and unfolds a branch per reaction', async () => {
    const editor = open(EMPTY);
    fireEvent.click(item('Create your first step'));
    fireEvent.click(await screen.findByRole('button', { name: 'E-mail · Brand' }));
    expect(editor.campaign().start).toEqual(EMAIL);
    await waitFor(() => item(/^Step 1: E-mail · Brand, on entry/));
    item('Add a step after engagement');
    item('Add a step after negative');
    expect(screen.getByRole('status').textContent).toContain('add E-mail · Brand on entry');
  });

  it('draws the golden campaign by keyboard alone', async () => {
    const editor = open(EMPTY);
    item('Create your first step').focus();
    press('Enter');
    fireEvent.click(await screen.findByRole('button', { name: 'E-mail · Brand' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Step 1'));
    press('ArrowRight');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('after engagement'));
    press('n');
    fireEvent.click(await screen.findByRole('button', { name: 'SMS · Promotion' }));
    expect(editor.campaign().start).toEqual({ ...EMAIL, on: { engagement: SMS } });
  });

  it('cuts, pastes, deletes, undoes and redoes by keyboard', async () => {
    const editor = open({ ...EMPTY, start: { ...EMAIL, on: { engagement: SMS } } });
    item(/^Step 2/).focus();
    press('x', { ctrlKey: true });
    expect(editor.campaign().start).toEqual(EMAIL);
    press('ArrowDown');
    press('v', { ctrlKey: true });
    expect(stepAt(editor.campaign(), '')?.on).toEqual({ negative: SMS });
    press('Delete');
    expect(editor.campaign().start).toEqual(EMAIL);
    press('z', { ctrlKey: true });
    press('z', { ctrlKey: true });
    expect(editor.campaign().start).toEqual(EMAIL);
    press('Z', { ctrlKey: true, shiftKey: true });
    expect(stepAt(editor.campaign(), '')?.on).toEqual({ negative: SMS });
  });

  it('offers a wait where the world knows time, and every reaction of the world', async () => {
    const editor = open({ ...EMPTY, world: 'benchmark' }, BENCHMARK);
    fireEvent.click(item('Create your first step'));
    fireEvent.change(await screen.findByLabelText('Wait before, in days'), { target: { value: '5' } });
    fireEvent.click(screen.getByRole('button', { name: 'Push · Promotion' }));
    expect(editor.campaign().start).toEqual({ channel: 'push', message: 'promotion', wait_days: 5 });
    await screen.findByText('Opt-out');
  });

  it('has every action in a menu', async () => {
    const editor = open({ ...EMPTY, start: { ...EMAIL, on: { engagement: SMS } } });
    item(/^Step 2/).focus();
    press('m');
    const menu = await screen.findByRole('menu');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Change channel'));
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Change channel and message …Enter',
      'Add a step after engagement …',
      'Add a step after negative …',
      'Note …T',
      'Divide the customers here …',
      'CutCtrl X',
      'CopyCtrl C',
      'Paste in its placeCtrl V',
      'DuplicateCtrl D',
      'DeleteDel',
    ]);
    fireEvent.click(within(menu).getByRole('menuitem', { name: /Duplicate/ }));
    expect(stepAt(editor.campaign(), '')?.on).toEqual({ engagement: SMS, negative: SMS });
  });

  it('marks what is not right at its step and lets nothing be launched', () => {
    open({ ...EMPTY, start: { channel: 'fax', message: 'brand' } });
    item(/The world “Stories” has no channel “fax”\. Choose another\./);
    expect(screen.getByRole('button', { name: 'Launch' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('launches, tells the figures, locks, and unlocks by retry', async () => {
    const editor = open({ ...EMPTY, start: EMAIL });
    fireEvent.click(screen.getByRole('button', { name: 'Launch' }));
    await waitFor(() => item(/10,000,000 people; 6,875 conversions; cost €0/));
    expect(screen.getByRole('status').textContent).toContain('92,675 conversions, net profit €18,535,000');
    item(/^Step 1/).focus();
    press('Delete');
    expect(editor.campaign().start).toEqual(EMAIL);
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    press('Delete');
    expect(editor.campaign().start).toBeUndefined();
  });

  it('shows names and notes as text', () => {
    open({ ...EMPTY, start: { ...EMAIL, channel: '<img src=x>', note: '<script>' } });
    item(/<img src=x>.*Note: <script>/);
    expect(document.querySelector('img')).toBeNull();
  });

  it('finds a step by its words', async () => {
    open({ ...EMPTY, start: { ...EMAIL, on: { engagement: { ...SMS, note: 'for sales' } } } });
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Search' }), { target: { value: 'sales' } });
    await screen.findByText('1 step');
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Search' }), { key: 'Enter' });
    expect(item(/^Step 2/).getAttribute('aria-selected')).toBe('true');
  });

  it('takes marks of layers into the cards', () => {
    const editor = open({ ...EMPTY, start: EMAIL });
    act(() => editor.mark('regret', new Map([['', { regret: 8_800_000, change: 'replace' }]])));
    const card = item(/costs €8,800,000 against the best decision/);
    expect(card.getAttribute('data-change')).toBe('replace');
  });

  it('renames where the name stands, and says that it is saved', async () => {
    const editor = open({ ...EMPTY, start: EMAIL });
    const name = screen.getByRole('textbox', { name: 'Name of the campaign' });
    fireEvent.change(name, { target: { value: '  ' } });
    fireEvent.blur(name);
    expect(editor.campaign().name).toBe('Brand first');
    fireEvent.change(name, { target: { value: 'Spring' } });
    fireEvent.blur(name);
    expect(editor.campaign().name).toBe('Spring');
    screen.getByText('not saved yet');
    await screen.findByText('saved · v4', {}, { timeout: 3000 });
  });
});
