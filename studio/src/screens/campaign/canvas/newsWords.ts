import type { Words } from '../../../i18n/language';
import type { Names } from '../../../i18n/useNames';
import type { Deed, News } from '../editor/deed';

/** What was done, in words. */
export function deedWords(deed: Deed, { canvas: { deeds } }: Words, names: Names): string {
  switch (deed.kind) {
    case 'create':
    case 'change':
    case 'paste':
    case 'duplicate':
      return deeds[deed.kind](names.part(deed.action), names.place(deed.path));
    case 'clear':
    case 'cut':
    case 'note':
    case 'divide':
    case 'conditions':
    case 'undivide':
      return deeds[deed.kind](names.place(deed.path));
    case 'move':
      return deeds.move(names.place(deed.from), names.place(deed.path));
    case 'field':
      return deeds.fields[deed.field];
    case 'template':
      return deeds.template(deed.title);
    case 'restore':
      return deeds.restore(deed.version);
    case 'proposal':
      return deeds.proposal(deed.changes);
  }
}

/** What a screen reader is told; empty where there is nothing to tell. */
export function newsWords({ how, deed }: News, words: Words, names: Names): string {
  const { news, locked } = words.canvas;
  switch (how) {
    case 'done':
    case 'undone':
    case 'redone':
      return deed === undefined ? '' : news[how](deedWords(deed, words, names));
    case 'locked':
      return locked;
    case 'copied':
    case 'unlocked':
    case 'refused':
      return news[how];
    case 'launched':
      return '';
  }
}
