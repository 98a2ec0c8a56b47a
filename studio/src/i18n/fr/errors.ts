import type { errors as english } from '../en/errors';
import type { Translation } from '../translation';

export const errors: Translation<typeof english> = {
  unreachable: 'Le serveur du studio ne répond pas.',
  unreachableAdvice:
    'Vérifiez qu’il tourne (parcours studio), puis réessayez. Rien de ce qui était enregistré n’est perdu.',
  unknown: (status) => `Le serveur a répondu par une erreur (${status}).`,
  unknownAdvice: 'Réessayez. Si cela persiste, regardez ce qu’écrit le serveur.',
  kinds: {
    malformed: 'Le serveur n’a pas pu lire ce qui lui a été envoyé',
    'bad-request': 'Le serveur n’a pas compris la demande',
    unauthenticated: 'Connectez-vous d’abord',
    forbidden: 'Vous n’avez pas le droit de faire cela',
    'foreign-origin': 'La demande vient d’un autre site',
    'not-found': 'Ceci n’existe pas, ou plus',
    'method-not-allowed': 'Le serveur ne connaît pas cette demande',
    'not-acceptable': 'Le serveur n’a rien de ce genre',
    conflict: 'Quelqu’un d’autre a été plus rapide',
    exists: 'Ce nom est déjà pris',
    'in-use': 'Encore utilisé',
    'read-only': 'Ceci ne peut pas être modifié',
    'too-large': 'Trop volumineux',
    'unsupported-type': 'Le serveur ne sait pas lire ce genre de contenu',
    'bad-field': 'Une valeur est refusée',
    'bad-campaign': 'La campagne est refusée',
    'bad-world': 'Le monde est refusé',
    'bad-rules': 'Les règles sont refusées',
    'bad-log': 'Le journal de parcours est refusé',
    'bad-policy': 'La politique est refusée',
    'bad-table': 'Le tableau est refusé',
    'too-many': 'Trop d’essais : attendez un instant',
    failed: 'Le serveur a échoué',
    busy: 'Le serveur est trop occupé : réessayez bientôt',
    store: 'Rien ne peut être enregistré pour le moment',
  },
  streamLost: 'La connexion au travail en cours est perdue.',
};
