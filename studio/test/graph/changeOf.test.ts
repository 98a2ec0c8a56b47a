import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/graph/changeOf';

const SMS = { channel: 'sms', message: 'promotion' };

describe('a change told by the server', () => {
  it.each([
    { kind: 'add', path: 'negative', before: null, after: SMS },
    { kind: 'remove', path: '', before: SMS, after: null },
    { kind: 'replace', path: '', before: SMS, after: { ...SMS, wait_days: 7 } },
    { kind: 'note', path: '', before: null, after: 'why' },
    { kind: 'field', path: 'audience', before: 1000, after: null },
  ] as const)('keeps what it says: $kind', (told) => {
    expect(changeOf(told)).toEqual(told);
  });

  it.each([
    { kind: 'add', path: '', before: null, after: 'text' },
    { kind: 'remove', path: '', before: null, after: null },
    { kind: 'replace', path: '', before: SMS, after: null },
    { kind: 'note', path: '', before: null, after: 5 },
  ] as const)('is refused where it lacks what its kind needs: $kind', (told) => {
    expect(() => changeOf(told)).toThrow(`"${told.kind}"`);
  });
});
