import type { inspector as english } from '../en/inspector';
import type { Translation } from '../translation';

export const inspector: Translation<typeof english> = {
  title: 'Inspecteur',
  open: 'Ouvrir l’inspecteur',
  close: 'Fermer l’inspecteur',
  results: 'Résultats',
  step: 'Étape',
  information: 'Informations',
  noResults: 'Lancez la campagne pour voir ce qu’elle rapporte.',
  noStep: 'Choisissez une étape sur le canevas.',
};
