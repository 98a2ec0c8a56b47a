import type { worldRules as english } from '../en/worldRules';
import type { Translation } from '../translation';

export const worldRules: Translation<typeof english> = {
  add: 'Ajouter une règle',
  newName: 'Nouvelle règle',
  orderAdvice: 'Leur ordre ne sert qu’à la lecture.',
  nameOf: (number: number) => `Nom de la règle ${number}`,
  nameNeeded: 'Une règle a besoin d’un nom.',
  up: (rule: string) => `Monter : ${rule}`,
  down: (rule: string) => `Descendre : ${rule}`,
  remove: (rule: string) => `Retirer la règle : ${rule}`,
  moved: (rule: string, place: number, count: number) => `${rule} est maintenant la règle ${place} sur ${count}.`,
  removed: (rule: string) => `${rule} est retirée.`,
  applies: (when: string) => `S’applique : ${when}.`,
  edit: 'Modifier quand elle s’applique',
  close: 'Fermer',

  addPart: 'Ajouter une condition',
  removePart: (part: string) => `Retirer : ${part}`,
  parts: {
    channel: 'Canal',
    message: 'Message',
    trait: 'Trait du canal',
    favoured: 'Message favorisé',
    after: 'Réaction à l’étape précédente',
    same_channel: 'Canal de l’étape précédente',
    same_message: 'Message de l’étape précédente',
    step: 'Numéro de l’étape',
    earlier: 'Contacts antérieurs',
  },
  from: 'de',
  to: 'à',
  open: 'libre',

  count: 'Combien il y en a eu',
  countOf: (number: number) => `Compte ${number}`,
  addCount: 'Compter aussi un autre genre',
  times: 'Combien de fois',
  any: 'peu importe',
  kinds: {
    channel: 'par canal',
    message: 'avec message',
    trait: 'par trait',
    reaction: 'suivis de',
    same: 'comme ce contact',
    favoured: 'favorisé',
  },

  addFactor: (factor: string) => `+ ${factor}`,
};
