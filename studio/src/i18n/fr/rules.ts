import type { rules as english } from '../en/rules';
import type { Translation } from '../translation';

export const rules: Translation<typeof english> = {
  always: 'toujours',
  and: ' et ',
  or: ' ou ',
  quoted: (word: string) => `« ${word} »`,
  channel: (names: string) => `le canal est ${names}`,
  message: (names: string) => `le message est ${names}`,
  trait: (names: string) => `le canal est ${names}`,
  favoured: 'le message est celui que le canal favorise',
  notFavoured: 'le message n’est pas celui que le canal favorise',
  step: (step: number) => `c’est l’étape ${step}`,
  steps: (from: number | undefined, to: number | undefined) =>
    to === undefined ? `dès l’étape ${from ?? 1}` : `c’est l’étape ${from ?? 1} à ${to}`,
  after: (reactions: string) => `l’étape précédente a donné : ${reactions}`,
  sameChannel: 'le canal est celui de l’étape précédente',
  otherChannel: 'le canal n’est pas celui de l’étape précédente',
  sameMessage: 'le message est celui de l’étape précédente',
  otherMessage: 'le message n’est pas celui de l’étape précédente',
  earlier: (count: string, kind: string) => `contacts antérieurs${kind === '' ? '' : ` (${kind})`} : ${count}`,
  kindFavoured: 'message favorisé',
  kindNotFavoured: 'message non favorisé',
  kindReaction: (reactions: string) => `suivis de ${reactions}`,
  kindSame: { channel: 'même canal', message: 'même message' },
  exactly: (count: number) => `exactement ${count}`,
  atLeast: (count: number) => `au moins ${count}`,
  atMost: (count: number) => `au plus ${count}`,
  times: (reaction: string, factor: string) => `${reaction} × ${factor}`,
};
