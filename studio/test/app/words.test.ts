import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { fr } from '../../src/i18n/fr';
import { namesIn } from '../../src/i18n/useNames';

/** Something to be told: a text, and where texts are listed, a list of it. */
function part(number: number): object {
  const told = `«${number}»`;
  return Object.assign([told], { toString: () => told });
}

/** Every text of a language by its key; what is put together is asked with parts that can be told again. */
function texts(words: object, at = ''): ReadonlyArray<readonly [string, string]> {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const place = `${at}.${key}`;
    if (typeof value === 'function') {
      return [[place, String(value(part(1), part(2), part(3)))] as const];
    }
    return typeof value === 'string' ? [[place, value] as const] : texts(value as object, place);
  });
}

describe('French', () => {
  const english = new Map(texts(en));
  const french = new Map(texts(fr));

  it('says something wherever English does', () => {
    expect([...french.keys()]).toEqual([...english.keys()]);
    expect([...french].filter(([, said]) => said.trim() === '')).toEqual([]);
  });

  it('never lets a line begin with a sign', () => {
    expect([...french].filter(([, said]) => / [:;?!%»]|« /.test(said))).toEqual([]);
    expect(fr.wave.found.days('« 3 » ?')).toBe(', «\u00a03\u00a0»\u00a0? à votre nombre de clients par jour');
    expect(Array.isArray(fr.results.emptyPoints)).toBe(true);
    expect(fr.errors.kinds['too-many']).toBe('Trop d’essais\u00a0: attendez un instant');
  });

  it('tells the same parts', () => {
    const parts = (said: string | undefined): readonly string[] =>
      [...(said ?? '').matchAll(/«\d»/g)].map(String).sort();
    for (const [key, said] of english) {
      expect(`${key} ${parts(french.get(key))}`).toBe(`${key} ${parts(said)}`);
    }
  });
});

describe('names', () => {
  it('are those of the world where nobody translated them', () => {
    const names = namesIn(fr);
    expect(names.channel('sms')).toBe('SMS');
    expect(names.reaction('opt-out')).toBe('Désinscription');
    expect(names.channel('carrier pigeon')).toBe('carrier pigeon');
    expect(names.message('constructor')).toBe('constructor');
  });

  it('tell the place of a step', () => {
    const names = namesIn(en);
    expect(names.place('')).toBe('on entry');
    expect(names.place('engagement/negative')).toBe('after engagement, negative');
  });
});
