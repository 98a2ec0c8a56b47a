import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/format/format';
import type { Change } from '../../src/graph/changes';
import { madeText, placeText, proposedText, type Speech } from '../../src/i18n/changeText';
import { type Language, WORDS } from '../../src/i18n/language';
import { namesIn } from '../../src/i18n/useNames';

function speech(language: Language): Speech {
  const words = WORDS[language];
  return { words, names: namesIn(words), format: formatFor(language, 'EUR') };
}

const SMS = { channel: 'sms', message: 'promotion' };
const DISPLAY = { channel: 'display', message: 'brand' };

const ADD: Change = { kind: 'add', path: 'negative', before: null, after: DISPLAY };
const ADD_SUBTREE: Change = {
  kind: 'add',
  path: '',
  before: null,
  after: { ...SMS, on: { negative: SMS, engagement: SMS } },
};
const REPLACE: Change = {
  kind: 'replace',
  path: 'engagement/negative',
  before: SMS,
  after: { ...DISPLAY, wait_days: 7 },
};
const REMOVE: Change = { kind: 'remove', path: 'engagement', before: { ...SMS, on: { negative: SMS } }, after: null };

describe('a change in English', () => {
  const english = speech('en');

  it('says what a proposal would do', () => {
    expect(proposedText(english, ADD)).toBe('After a negative reaction: Display · Brand instead of nothing');
    expect(proposedText(english, ADD_SUBTREE)).toBe(
      'At the start: SMS · Promotion and the 2 steps that follow instead of nothing',
    );
    expect(proposedText(english, REPLACE)).toBe(
      'After an engagement, then a negative reaction: Display · Brand, after 7 days instead of SMS · Promotion',
    );
    expect(proposedText(english, REMOVE)).toBe(
      'After an engagement: nothing instead of SMS · Promotion and the step that follows',
    );
  });

  it('says what was done', () => {
    expect(madeText(english, ADD)).toBe('Added Display · Brand after a negative reaction');
    expect(madeText(english, { kind: 'field', path: 'audience', before: null, after: 5_000_000 })).toBe(
      'Changed the customers who enter from the world’s own to 5,000,000',
    );
    expect(madeText(english, { kind: 'field', path: 'name', before: 'A', after: 'B' })).toBe('Renamed “A” to “B”');
    expect(madeText(english, { kind: 'note', path: '', before: 'x', after: null })).toBe(
      'Took away the note at the start',
    );
  });

  it('names a reaction of a world of one’s own as it is called there', () => {
    expect(placeText(english, 'click/negative')).toBe('after “click”, then a negative reaction');
  });
});

describe('a change in French', () => {
  const french = speech('fr');

  it('says what a proposal would do, and what was done', () => {
    expect(proposedText(french, ADD)).toBe('Après une réaction négative\u00a0: Display · Marque au lieu de rien');
    expect(madeText(french, REMOVE)).toBe('Retiré SMS · Promotion et l’étape qui suit après un engagement');
  });
});
