import type { campaigns as english } from '../en/campaigns';
import type { Translation } from '../translation';

export const campaigns: Translation<typeof english> = {
  title: 'Campagnes',
  create: 'Nouvelle campagne',
  untitled: 'Nouvelle campagne',
  none: 'Pas encore de campagne',
  noneAdvice: 'Créez-en une, dessinez sa première étape et lancez-la : cinq minutes suffisent.',
  name: 'Nom',
  world: 'Monde',
  steps: 'Étapes',
  version: 'Version',
  changed: 'Dernière modification',
};
