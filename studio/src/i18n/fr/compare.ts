import type { compare as english } from '../en/compare';
import type { Translation } from '../translation';

export const compare: Translation<typeof english> = {
  title: 'Comparer',
  advice:
    'De deux à huit campagnes rencontrent les mêmes clients (nombres aléatoires communs) : une différence vient des campagnes et non du hasard.',
  entry: (number: number) => `Entrée ${number}`,
  reference: 'Référence',
  campaign: 'Campagne',
  campaignChoose: 'Choisir une campagne',
  world: 'Monde',
  ownWorld: (world: string) => `le sien (${world})`,
  remove: (number: number) => `Retirer l’entrée ${number}`,
  add: 'Ajouter une entrée',
  audience: 'Clients',
  seed: 'Graine',
  run: 'Comparer',
  running: (percent: string) => `Simulation : ${percent}`,
  needTwo: 'Choisissez au moins deux campagnes.',
  noStart: (name: string) => `« ${name} » n’a pas encore de première étape.`,

  figures: 'Chiffres clés côte à côte',
  figure: 'chiffre',
  against: (name: string) => `face à ${name}`,
  difference: (text: string) => `différence ${text}`,
  clear: 'L’intervalle d’une différence en gras ne contient pas 0 ; « pt » : points de pourcentage.',
  other: 'Des monnaies différentes ne se comparent pas ; les mondes doivent en partager une.',
  points: (number: string) => `${number} pt`,
  forest: (figure: string) => `Différence : ${figure}`,
  forestText: (figure: string, name: string) =>
    `Différence de chaque campagne avec ${name} (${figure}), avec son intervalle à 95 %.`,
  forestNote: (name: string) =>
    `Face à ${name}. La ligne à 0 veut dire : aucune différence ; la barre contient la vérité 95 fois sur 100.`,
  chooseFigure: 'Chiffre',
  multiples: 'Chaque chiffre par campagne',
  multipleText: (figure: string) => `Barres par campagne : ${figure}. Le tableau contient tous les chiffres.`,
  columns: { entry: 'campagne', value: 'valeur', lower: 'bas', upper: 'haut', difference: 'différence' },
  same: (people: string, seed: string) => `${people} clients, graine ${seed} ; tous les intervalles à 95 %.`,
};
