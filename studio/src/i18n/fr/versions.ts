import type { versions as english } from '../en/versions';
import type { Translation } from '../translation';

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

export const versions: Translation<typeof english> = {
  title: 'Historique des versions',
  open: 'Historique des versions …',
  close: 'Fermer l’historique',
  advice:
    'Chaque modification est gardée. Restaurer une ancienne version l’enregistre comme la plus récente ; rien n’est perdu.',
  version: (version) => `Version ${version}`,
  current: 'actuelle',
  madeBy: { edit: 'modifiée', import: 'importée', restore: 'restaurée', proposal: 'de la deuxième vague' },
  by: (author) => `par ${author}`,
  first: 'Première version',
  nothing: 'Enregistrée sans changement d’étapes ni de réglages',
  more: (count) => `et ${count} ${plural(count, 'autre changement', 'autres changements')}`,
  restore: 'Restaurer',
  restoreVersion: (version) => `Restaurer la version ${version}`,
  locked: 'Les chiffres d’un lancement sont sur le canevas : appuyez-y sur « Recommencer » pour restaurer.',
  restored: (version) => `La version ${version} est de nouveau sur le canevas.`,
  showMore: 'Montrer les versions plus anciennes',
};
