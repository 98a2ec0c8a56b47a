import type { plots as english } from '../en/plots';
import type { Translation } from '../translation';

export const plots: Translation<typeof english> = {
  to: 'à',
  interval: (value: string, lower: string, upper: string) => `${value}, ${lower} à ${upper}`,
  table: 'Tableau',
  asTable: (title: string) => `Montrer « ${title} » en tableau`,
  download: 'Télécharger',
  downloadOf: (title: string) => `Télécharger « ${title} »`,
  csv: 'Chiffres (CSV)',
  svg: 'Dessin (SVG)',
  png: 'Image (PNG)',
  loading: 'Le graphique se dessine …',
  rows: (shown: string, all: string) => `${shown} lignes sur ${all}`,
  more: 'Montrer la suite',
  sortBy: (column: string) => `Trier par ${column}`,
};
