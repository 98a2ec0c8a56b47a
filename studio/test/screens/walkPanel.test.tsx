import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Walk } from '../../src/api/schema';
import type { Campaign } from '../../src/graph/campaign';
import { Autosave } from '../../src/screens/campaign/editor/autosave';
import { EditorContext } from '../../src/screens/campaign/editor/EditorContext';
import { editorOf } from '../../src/screens/campaign/editor/editor';
import { WalkPanel } from '../../src/screens/campaign/walk/WalkPanel';
import { STORIES } from '../graph/worlds';
import { answerBy } from './answers';
import { shown } from './shown';

const CAMPAIGN: Campaign = {
  name: 'Golden',
  world: 'stories',
  start: { channel: 'email', message: 'brand', on: { engagement: { channel: 'sms', message: 'promotion' } } },
};
const RATES = [
  { reaction: 'engagement', base: 0.01, probability: 0.052, factors: [{ name: 'brand interests', factor: 4 }] },
  { reaction: 'negative', base: 0.9895, probability: 0.9473, factors: [] },
];
const STEP = { path: '', channel: 'email', message: 'brand', day: 0, reached: true, rates: RATES, drawn: 'negative' };

/** As the server would: he is left alone after a negative, and gets the text message after an engagement. */
function walkBy(body: unknown): Walk {
  const { customer, seed, answers } = body as { customer: number; seed: number; answers: (string | null)[] };
  const taken = answers[0] ?? 'negative';
  const first = { ...STEP, taken };
  const second = { ...STEP, path: 'engagement', channel: 'sms', message: 'promotion', day: 1, taken: 'negative' };
  const engaged = taken === 'engagement';
  return {
    world: 'stories',
    seed,
    customer,
    steps: engaged ? [first, second] : [first],
    end: { kind: 'stopped', path: engaged ? 'engagement/negative' : taken },
  } as Walk;
}

function opened() {
  const editor = editorOf({ id: '1', version: 1, document: CAMPAIGN, world: STORIES });
  return { editor, autosave: new Autosave(editor, () => Promise.reject(new Error('nothing is saved here'))) };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a walk', () => {
  it('goes forward, changes his answer, and marks on the canvas where he has been', async () => {
    answerBy({
      'POST /api/v1/walks': (body) => ({ body: walkBy(body) }),
      'GET /api/v1/worlds/stories': () => ({ body: { document: { scale: 'rates' } } }),
    });
    const open = opened();
    const { editor } = open;
    shown(
      <EditorContext value={open}>
        <WalkPanel />
      </EditorContext>,
    );
    await screen.findByText('Step 1 of 1');
    expect(await screen.findByText('brand interests')).toBeTruthy();
    expect(screen.getByText('× 4')).toBeTruthy();
    fireEvent.click(screen.getByLabelText(/^Engagement/));
    await screen.findByText('Step 1 of 2');
    fireEvent.click(screen.getByRole('button', { name: 'Step forward' }));
    await waitFor(() => expect(editor.store.state().selected).toBe('engagement'));
    expect(editor.store.state().marks.get('engagement')?.walked).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Step forward' }));
    await screen.findByText('No step follows: he is left alone.');
    fireEvent.click(screen.getByRole('button', { name: 'His own answers again' }));
    await screen.findByText('Step 1 of 1');
    cleanup();
    expect(editor.store.state().marks.size).toBe(0);
  });
});
