import type { frame as english } from '../en/frame';
import type { Translation } from '../translation';

export const frame: Translation<typeof english> = {
  product: 'Parcours',
  pages: 'Pages',
  skip: 'Aller au contenu',
  language: 'Langue',
  toDark: 'Passer aux couleurs sombres',
  toLight: 'Passer aux couleurs claires',
  loading: 'Chargement …',
  notFound: 'Il n’y a pas de page à cette adresse.',
  notFoundAdvice: 'Allez à vos campagnes et repartez de là.',
  toCampaigns: 'Campagnes',
  broken: 'Cette partie de la page ne répond plus.',
  brokenAdvice:
    'Votre travail est enregistré au fur et à mesure. Rechargez la page ; si cela ne suffit pas, dites-nous ce que vous avez fait.',
  reload: 'Recharger la page',
  close: 'Fermer',
  cancel: 'Annuler',
  sure: 'Vraiment supprimer ?',
  tryAgain: 'Réessayer',
  menu: 'Actions',
};
