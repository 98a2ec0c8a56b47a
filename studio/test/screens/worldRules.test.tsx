import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { World, WorldDocument } from '../../src/api/schema';
import type { Language } from '../../src/i18n/language';
import { WorldEditor } from '../../src/screens/world/edit/WorldEditor';
import { type Answers, answerBy } from './answers';
import { shown } from './shown';

const DOCUMENT: WorldDocument = {
  name: 'small',
  currency: 'EUR',
  margin: 25,
  audience: 100,
  depth: 3,
  reactions: { negative: 'negative', conversion: 'conversion' },
  messages: ['brand', 'promotion'],
  channels: {
    email: { cost: 0.001, rates: { conversion: 0.01 } },
    sms: { cost: 0.1, rates: { conversion: 0.02 } },
  },
  rules: [
    { name: 'first', when: { message: 'brand' }, times: { conversion: 2 } },
    { name: 'second', when: { step: 2 }, times: { conversion: 0.5 } },
  ],
};
const WORLD: World = { name: 'small', shipped: false, version: 4, document: DOCUMENT, saved_at: null };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Asked {
  readonly checked: () => WorldDocument;
}

function opened(check: Answers[string] = () => ({ status: 204, body: null }), language?: Language): Asked {
  const { asked, bodies } = answerBy({
    'GET /api/v1/worlds': () => ({ body: [] }),
    'POST /api/v1/world-checks': check,
  });
  shown(<WorldEditor world={WORLD} isCopy={false} onClose={() => undefined} />, language);
  return {
    checked: () => (bodies[asked.lastIndexOf('POST /api/v1/world-checks')] as { document: WorldDocument }).document,
  };
}

const card = (name: string): HTMLElement => screen.getByRole('listitem', { name });
const press = (name: string, where: HTMLElement = document.body): void => {
  fireEvent.click(within(where).getByRole('button', { name }));
};

describe('the rules of a world in its editor', () => {
  it('are added with a condition and a factor, all of which the server reads', async () => {
    const { checked } = opened();
    press('Add a rule');
    fireEvent.change(screen.getByLabelText('Name of rule 3'), { target: { value: 'loud' } });
    press('Add a condition', card('loud'));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Number of the step' }));
    expect(within(card('loud')).getByText('Applies: it is step 2.')).toBeTruthy();
    fireEvent.change(within(card('loud')).getByLabelText('factor on conversion: value'), { target: { value: '4' } });
    await waitFor(() =>
      expect(checked().rules?.[2]).toEqual({
        name: 'loud',
        when: { step: 2 },
        times: { conversion: { value: 4, source: 'assumed' } },
      }),
    );
    expect(await screen.findByText('Everything is right: this world can be saved.')).toBeTruthy();
  });

  it('change their condition', async () => {
    const { checked } = opened();
    press('Change when it applies', card('second'));
    fireEvent.change(within(card('second')).getByLabelText('Number of the step: to'), { target: { value: '' } });
    await waitFor(() => expect(checked().rules?.[1]?.when).toEqual({ step: { at_least: 2 } }));
    press('Remove: Number of the step', card('second'));
    expect(within(card('second')).getByText('Applies: always.')).toBeTruthy();
  });

  it('move by keyboard, with the focus on them, and say where they are now', () => {
    opened();
    const down = within(card('first')).getByRole('button', { name: 'Move down: first' });
    down.focus();
    fireEvent.click(down);
    expect(screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'))).toContain('first');
    expect(screen.getByLabelText('Name of rule 2')).toHaveProperty('value', 'first');
    expect(screen.getByText('first is now rule 2 of 2.')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: first');
  });

  it('are removed, and the next one has the focus', async () => {
    const { checked } = opened();
    press('Remove the rule: first');
    await waitFor(() => expect(checked().rules?.map(({ name }) => name)).toEqual(['second']));
    expect(document.activeElement).toBe(screen.getByLabelText('Name of rule 1'));
  });

  it('stand beside what the server refuses of them, and then nothing is saved', async () => {
    const refusal = {
      field: '/document/rules/1/when',
      message: 'document.rules[1].when: this rule can never fire',
    };
    opened(() => ({
      status: 422,
      body: { type: 'urn:parcours:problem:bad-world', title: 'The world is refused', status: 422, errors: [refusal] },
    }));
    expect(await within(card('second')).findByText('this rule can never fire')).toBeTruthy();
    expect(within(card('first')).queryByText('this rule can never fire')).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true));
    expect(screen.getByText('Not right yet – rules[1].when: this rule can never fire')).toBeTruthy();
  });

  it('speak French', () => {
    opened(undefined, 'fr');
    expect(screen.getByText('S’applique : c’est l’étape 2.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ajouter une règle' })).toBeTruthy();
  });
});

describe('names in the editor of a world', () => {
  const rename = (label: string, to: string): void => {
    const field = screen.getByLabelText(label);
    fireEvent.change(field, { target: { value: to } });
    fireEvent.keyDown(field, { key: 'Enter' });
  };

  it('of messages are changed where rules name them', async () => {
    const { checked } = opened();
    rename('Name of the message Brand', 'story');
    await waitFor(() => expect(checked().messages).toEqual(['story', 'promotion']));
    expect(checked().rules?.[0]?.when).toEqual({ message: 'story' });
  });

  it('of channels are changed, and one that is taken is refused', async () => {
    const { checked } = opened();
    rename('Name of the channel E-mail', 'sms');
    rename('Name of the channel E-mail', 'letter');
    await waitFor(() => expect(Object.keys(checked().channels)).toEqual(['letter', 'sms']));
  });
});
