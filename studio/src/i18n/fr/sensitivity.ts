import type { sensitivity as english } from '../en/sensitivity';
import type { Translation } from '../translation';

export const sensitivity: Translation<typeof english> = {
  title: 'Quelle hypothèse pèse le plus sur le profit',
  advice: (change: string) =>
    `Chaque nombre du monde est pris ${change} plus bas puis ${change} plus haut, un à la fois ; le profit net est recalculé.`,
  change: 'Variation de chaque nombre',
  run: 'Calculer',
  runAgain: 'Recalculer',
  running: (percent: string) => `Essai d’un nombre après l’autre : ${percent}`,
  text: (widest: string) => `Barres du profit net ; « ${widest} » pèse le plus. Le tableau contient tous les chiffres.`,
  note: (shown: number, all: number) =>
    `La ligne est le profit actuel. Plein, avec + : le nombre est plus haut ; creux, avec − : plus bas.${shown < all ? ` Les ${shown} plus larges des ${all} nombres qui comptent.` : ''}`,
  none: 'Aucun nombre du monde ne change le profit de cette campagne.',
  profit: 'profit net',
  lower: (value: string) => `avec ${value}`,
  columns: {
    assumption: 'hypothèse',
    source: 'source',
    base: 'actuel',
    low: 'plus bas',
    high: 'plus haut',
    profitLow: 'profit avec le plus bas',
    profitHigh: 'profit avec le plus haut',
    range: 'étendue',
    clamped: 'coupé à une borne',
  },
  yes: 'oui',
  no: 'non',
  margin: 'Marge par conversion',
  cost: (channel: string) => `${channel} : coût par contact`,
  reach: (channel: string) => `${channel} : portée`,
  optOutValue: (channel: string) => `${channel} : valeur perdue par désabonnement`,
  rate: (channel: string, reaction: string) => `${channel} : taux de base, ${reaction}`,
  rule: (rule: string, reaction: string) => `Règle « ${rule} » : ${reaction}`,
  pressure: (reaction: string) => `Pression sur ${reaction}`,
  halfLife: 'Demi-vie de la pression',
  affinity: 'Dispersion des affinités',
  organic: 'Conversion organique',
};
