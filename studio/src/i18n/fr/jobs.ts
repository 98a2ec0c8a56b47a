import type { jobs as english } from '../en/jobs';
import type { Translation } from '../translation';

export const jobs: Translation<typeof english> = {
  progress: 'Avancement',
  waiting: 'En attente de son tour …',
  broken: 'La connexion est perdue ; le travail continue. Nouvelle tentative …',
  cancelled: 'Annulé ; rien n’a été gardé.',
  interrupted: 'Interrompu par l’arrêt du serveur. Relancez-le.',
  failed: 'Le travail a échoué.',
};
