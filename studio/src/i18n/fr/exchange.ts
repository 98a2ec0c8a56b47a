import type { exchange as english } from '../en/exchange';
import type { Translation } from '../translation';

export const exchange: Translation<typeof english> = {
  export: 'Exporter',
  json: 'Fichier de campagne (JSON)',
  svg: 'Dessin (SVG)',
  png: 'Image (PNG)',
  advice: 'Enregistrer la campagne en fichier ou en image',
};
