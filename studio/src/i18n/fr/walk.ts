import type { walk as english } from '../en/walk';
import type { Translation } from '../translation';

export const walk: Translation<typeof english> = {
  title: 'Suivre un client simulé',
  advice: 'Voyez ce qui lui arrive étape par étape, et pourquoi. Changez sa réponse pour voir l’autre voie.',
  customer: 'Client',
  seed: 'Graine',
  next: 'Client suivant',
  previous: 'Client précédent',
  back: 'Étape précédente',
  forward: 'Étape suivante',
  position: (step: number, steps: number) => `Étape ${step} sur ${steps}`,
  end: 'Fin',
  day: (day: number) => `jour ${day}`,
  answer: 'Sa réponse',
  own: (reaction: string) => `${reaction} (la sienne)`,
  ownAnswer: 'Sa propre réponse',
  changed: 'Vous avez changé cette réponse ; la suite est ce qu’il ferait alors.',
  reset: 'Reprendre ses propres réponses',
  ends: {
    stopped: 'Aucune étape ne suit : il est laissé tranquille.',
    converted: 'Il convertit.',
    'opted-out': 'Il se désabonne : plus aucun contact.',
    organic: 'Il achète de lui-même, sans notre contact.',
  },
  none: 'Dessinez la première étape, puis suivez un client.',
  why: 'Pourquoi ces taux',
};
