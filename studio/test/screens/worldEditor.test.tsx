import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { World, WorldDocument } from '../../src/api/schema';
import { WorldEditor } from '../../src/screens/world/edit/WorldEditor';
import { answerBy } from './answers';
import { shown } from './shown';

const DOCUMENT: WorldDocument = {
  name: 'small',
  currency: 'EUR',
  margin: 25,
  audience: 100,
  depth: 2,
  reactions: { negative: 'negative', conversion: 'conversion' },
  messages: ['brand'],
  channels: { email: { cost: 0.001, rates: { conversion: { value: 0.01, source: 'assumed' } } } },
};
const WORLD: World = { name: 'small', shipped: true, version: 1, document: DOCUMENT, saved_at: null };
const WORLDS = {
  'POST /api/v1/world-checks': () => ({ status: 204, body: null }),
  'GET /api/v1/worlds': () => ({ body: [{ ...WORLD, margin: 25, currency: 'EUR', audience: 100, depth: 2 }] }),
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const type = (name: string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};

describe('the editor of a world', () => {
  it('saves a copy under its new name, with the number and where it comes from', async () => {
    const { asked, bodies } = answerBy({
      ...WORLDS,
      'PUT /api/v1/worlds/mine': (body) => ({ body: { ...WORLD, ...(body as object), name: 'mine', shipped: false } }),
    });
    const onClose = vi.fn();
    shown(<WorldEditor world={WORLD} isCopy onClose={onClose} />);
    type('Name of the new world', 'mine');
    type('base rate of conversion: value', '0,02');
    type('base rate of conversion: source', 'our own tests');
    fireEvent.click(screen.getByRole('button', { name: 'Save as a new world' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(bodies[asked.indexOf('PUT /api/v1/worlds/mine')]).toMatchObject({
      document: {
        name: 'mine',
        channels: { email: { rates: { conversion: { value: 0.02, source: 'our own tests' } } } },
      },
    });
  });

  it('adds what a channel may say and does not, and takes it away again', async () => {
    const { asked, bodies } = answerBy({
      ...WORLDS,
      'PUT /api/v1/worlds/mine': (body) => ({ body: { ...WORLD, ...(body as object), name: 'mine', shipped: false } }),
    });
    const onClose = vi.fn();
    const reactions = { ...DOCUMENT.reactions, gone: 'opt-out' } as const;
    const world: World = { ...WORLD, document: { ...DOCUMENT, reactions } };
    shown(<WorldEditor world={world} isCopy onClose={onClose} />);
    type('Name of the new world', 'mine');
    fireEvent.click(screen.getByRole('button', { name: 'Add reach' }));
    expect(field('reach: value').value).toBe('1');
    type('reach: value', '0,6');
    fireEvent.click(screen.getByRole('button', { name: 'Add value lost by an opt-out' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove value lost by an opt-out' }));
    expect(screen.getByRole('button', { name: 'Add value lost by an opt-out' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save as a new world' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const { document } = bodies[asked.indexOf('PUT /api/v1/worlds/mine')] as { readonly document: WorldDocument };
    expect(document.channels.email?.reach).toEqual({ value: 0.6, source: 'assumed' });
    expect(document.channels.email).not.toHaveProperty('opt_out_value');
  });

  it('offers the value of an opt-out only where customers can opt out', () => {
    answerBy(WORLDS);
    shown(<WorldEditor world={WORLD} isCopy onClose={() => undefined} />);
    expect(screen.queryByRole('button', { name: 'Add value lost by an opt-out' })).toBeNull();
  });

  it('lets nobody save what is no number, and says so at the field', () => {
    answerBy(WORLDS);
    shown(<WorldEditor world={WORLD} isCopy onClose={() => undefined} />);
    type('base rate of conversion: value', 'many');
    expect(screen.getByText('Write a number such as 0.05, or a fraction such as 1/3.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save as a new world' })).toHaveProperty('disabled', true);
  });

  it('shows what the server refuses at the field it concerns', async () => {
    const message = 'is 2, expected a number from 0 to 1';
    const refusal = { field: '/document/channels/email/rates/conversion', message };
    answerBy({
      ...WORLDS,
      'PUT /api/v1/worlds/mine': () => ({
        status: 422,
        body: { type: 'urn:parcours:problem:bad-world', title: 'A field is refused', status: 422, errors: [refusal] },
      }),
    });
    shown(<WorldEditor world={WORLD} isCopy onClose={() => undefined} />);
    type('Name of the new world', 'mine');
    type('base rate of conversion: value', '2');
    fireEvent.click(screen.getByRole('button', { name: 'Save as a new world' }));
    await waitFor(() => expect(field('base rate of conversion: value').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getAllByText(message, { exact: false }).length).toBeGreaterThan(0);
  });
});
