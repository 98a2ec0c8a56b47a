import type { errors as english } from '../en/errors';
import type { Translation } from '../translation';

export const errors: Translation<typeof english> = {
  unreachable: 'Le serveur du studio ne répond pas.',
  unreachableAdvice:
    'Vérifiez qu’il tourne (parcours studio), puis réessayez. Rien de ce qui était enregistré n’est perdu.',
  unknown: (status) => `Le serveur a répondu par une erreur (${status}).`,
  unknownAdvice: 'Réessayez. Si cela persiste, regardez ce qu’écrit le serveur.',
  streamLost: 'La connexion au travail en cours est perdue.',
};
