import { describe, expect, it } from 'vitest';
import { asHeading, sharedBeginning } from '../src/format/words';

describe('the shared beginning of names', () => {
  it('is made of whole words', () => {
    expect(sharedBeginning(['wave 1 · new', 'wave 1 · viewed', 'wave 12 · new'])).toBe('wave ');
    expect(sharedBeginning(['wave=1 income=low', 'wave=1 income=high'])).toBe('wave=1 ');
    expect(sharedBeginning(['abc', 'abd'])).toBe('');
  });

  it('leaves a word of every name', () => {
    expect(sharedBeginning(['a b', 'a b c'])).toBe('a ');
    expect(sharedBeginning(['a b', 'a b'])).toBe('a ');
    expect(sharedBeginning(['a ', 'a b'])).toBe('');
  });

  it('is nothing for one name or none', () => {
    expect(sharedBeginning(['wave=1 new'])).toBe('');
    expect(sharedBeginning([])).toBe('');
  });

  it('is a heading without its joint', () => {
    expect(asHeading('wave 1 · ')).toBe('wave 1');
    expect(asHeading('wave=1 ')).toBe('wave=1');
  });
});
