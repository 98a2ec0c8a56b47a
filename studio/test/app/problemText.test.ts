import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/api/problem';
import { problemText } from '../../src/app/problemText';
import { en } from '../../src/i18n/en';
import { fr } from '../../src/i18n/fr';

const SERVER = '../server/src/main/java/org/parcours/server/http/Problem.java';

/** The kinds of problem that the server tells apart: CONFLICT(409, "conflict", … */
function kindsOfServer(): readonly string[] {
  return [...readFileSync(SERVER, 'utf8').matchAll(/^ {8}[A-Z_]+\(\d{3}, "([a-z-]+)"/gm)].map(([, kind = '']) => kind);
}

function refused(kind: string): Problem {
  const detail = 'Step "engagement" uses channel "fax".';
  return new Problem({ status: 422, type: `urn:parcours:problem:${kind}`, title: 'The campaign is refused', detail });
}

describe('a problem', () => {
  it('is told in the language of the reader, with the server’s own words below', () => {
    expect(problemText(refused('bad-campaign'), fr)).toEqual({
      title: 'La campagne est refusée',
      advice: 'Step "engagement" uses channel "fax".',
      isEnglish: true,
    });
  });

  it('keeps the server’s title where its kind has no words', () => {
    expect(problemText(refused('of-tomorrow'), fr).title).toBe('The campaign is refused');
    expect(problemText(refused('toString'), fr).title).toBe('The campaign is refused');
  });

  it('has words for every kind that the server knows', () => {
    const kinds = kindsOfServer();
    expect(kinds).toContain('bad-campaign');
    expect(Object.keys(en.errors.kinds).sort()).toEqual([...kinds].sort());
  });

  it('says what to do where no answer came or one that says nothing', () => {
    expect(problemText(new Problem({ status: 0 }), fr).title).toBe(fr.errors.unreachable);
    expect(problemText(new Problem({ status: 502 }), fr)).toEqual({
      title: fr.errors.unknown(502),
      advice: fr.errors.unknownAdvice,
      isEnglish: false,
    });
  });
});
