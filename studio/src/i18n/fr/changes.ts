import type { changes as english } from '../en/changes';
import type { Translation } from '../translation';

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

export const changes: Translation<typeof english> = {
  reactions: {
    negative: 'une réaction négative',
    engagement: 'un engagement',
    conversion: 'une conversion',
    'opt-out': 'une désinscription',
  },
  otherReaction: (name) => `« ${name} »`,
  start: 'au départ',
  after: (reactions) => `après ${reactions}`,
  followedBy: ', puis ',
  waiting: (action, days) => `${action}, après ${days} ${plural(days, 'jour', 'jours')}`,
  following: (action, steps) =>
    steps === 0 ? action : `${action} et ${plural(steps, 'l’étape qui suit', `les ${steps} étapes qui suivent`)}`,

  proposed: {
    add: (place, action) => `${place} : ${action} au lieu de rien`,
    remove: (place, action) => `${place} : rien au lieu de ${action}`,
    replace: (place, before, after) => `${place} : ${after} au lieu de ${before}`,
  },

  made: {
    add: (place, action) => `Ajouté ${action} ${place}`,
    remove: (place, action) => `Retiré ${action} ${place}`,
    replace: (place, before, after) => `Changé ${before} en ${after} ${place}`,
    noteAdded: (place, note) => `Écrit une note ${place} : « ${note} »`,
    noteChanged: (place, note) => `Changé la note ${place} : « ${note} »`,
    noteRemoved: (place) => `Retiré la note ${place}`,
    name: (before, after) => `Renommé « ${before} » en « ${after} »`,
    world: (before, after) => `Changé le monde de ${before} à ${after}`,
    audience: (before, after) => `Changé le nombre de clients qui entrent de ${before} à ${after}`,
    budget: (before, after) => `Changé le budget de ${before} à ${after}`,
    customers: 'Choisi d’autres clients',
    usual: 'celui du monde',
    none: 'aucun',
    campaignNoteAdded: (note) => `Écrit une note sur la campagne : « ${note} »`,
    campaignNoteRemoved: 'Retiré la note sur la campagne',
  },
};
