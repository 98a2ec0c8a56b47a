import type { split as english } from '../en/split';
import type { Translation } from '../translation';

export const split: Translation<typeof english> = {
  title: 'Clients partagés',
  divide: 'Partager les clients ici',
  divideAdvice: 'Envoyer les clients selon ce que l’on sait d’eux, comme l’effet que prédit un modèle.',
  customers: 'Table des clients',
  customersAdvice: 'Téléversez des tables à la page Expériences ; la page Audience garde des scores comme table.',
  noTables:
    'Aucune table n’est encore gardée. Téléversez-en une à la page Expériences, ou gardez les scores d’une comparaison à la page Audience.',
  chooseTable: 'Choisir une table',
  rows: (count) => `${count} clients`,
  branch: (name) => `Branche ${name}`,
  name: 'Nom',
  badName: 'Un nom à elle, sans « / », « [ » et « ] »',
  column: 'Ce qui est regardé',
  effects: 'Effets prédits par un modèle',
  others: 'Autres colonnes',
  effect: (arm, outcome) => `effet de ${arm} sur ${outcome}`,
  effectAlone: (arm) => `effet de ${arm}`,
  operator: 'Condition',
  operators: { atLeast: 'au moins', below: 'moins de', between: 'de … à moins de …', is: 'est parmi' },
  from: 'Au moins',
  below: 'Moins de',
  badRange: 'La borne haute doit dépasser la borne basse',
  values: 'Catégories',
  noValue: 'Choisissez-en au moins une',
  share: (share, rows) => `${share} des clients ici · ${rows} dans la table`,
  otherwise: 'Tous les autres, et ceux dont la valeur est inconnue',
  add: 'Ajouter une branche',
  remove: 'Supprimer la branche',
  removeSplit: 'Retirer le partage',
  newBranch: 'Groupe',
  order: 'Les conditions sont essayées de haut en bas : la première qui vaut prend le client.',
  simulated:
    'Le monde simulé répond à tous les clients de la même façon : un partage change qui reçoit quoi, pas la réaction d’un client.',
};
