import type { templates as english } from '../en/templates';
import type { Translation } from '../translation';

export const templates: Translation<typeof english> = {
  title: 'Partir d’un modèle',
  advice: 'Chacun devient une campagne à vous dès que vous le choisissez : changez ce que vous voulez.',
  steps: (count) => (count === 1 ? '1 étape' : `${count} étapes`),
  texts: {
    'brand-first': {
      title: 'La marque d’abord, l’offre ensuite',
      description:
        'L’histoire de la marque par e-mail à tous ; qui s’engage reçoit l’offre par SMS, les autres par e-mail.',
    },
    'promote-to-the-engaged': {
      title: 'L’offre aux seuls engagés',
      description:
        'La plus petite campagne adaptative : une offre par SMS à ceux seulement que le premier e-mail a engagés.',
    },
    'one-sms': {
      title: 'Un SMS promotionnel',
      description: 'Une seule étape, pour comparer : ce que rapporte une offre à tous.',
    },
    'one-display': {
      title: 'Une bannière de marque',
      description: 'Une seule étape sur un canal qui coûte de l’argent à chaque contact.',
    },
    'one-video': {
      title: 'Une vidéo promotionnelle',
      description: 'Une seule étape sur le canal le plus cher.',
    },
    'video-then-display': {
      title: 'Vidéo, puis display pour tous',
      description:
        'La même deuxième étape quelle que soit la réaction : pas adaptative, et fréquente dans la pratique.',
    },
    'same-everywhere': {
      title: 'Le même SMS à chaque étape',
      description: 'Ce que fait la répétition : quinze étapes qui rapportent à peine plus que la première.',
    },
    'four-levels': {
      title: 'Quatre niveaux par un optimiseur publié',
      description:
        'Un arbre complet de quinze étapes proposé par un simulateur public ; la deuxième vague en trouve un meilleur.',
    },
    'welcome-series': {
      title: 'Série de bienvenue',
      description:
        'Un e-mail pour saluer, puis un push avec l’offre aux engagés et un second e-mail tout doux une semaine plus tard aux autres.',
    },
    'win-back': {
      title: 'Reconquérir avec patience',
      description:
        'Commencer là où un contact coûte et agace peu ; le SMS seulement pour ceux qui ont montré de l’intérêt.',
    },
    'fewer-contacts': {
      title: 'Moins de contacts, moins de désinscriptions',
      description: 'Un e-mail, et une relance pour les engagés : ce que rapporte une politique de contact prudente.',
    },
    'cross-sell': {
      title: 'Vente croisée, la marque avant l’offre',
      description:
        'Rendre curieux par e-mail ; l’offre suit par SMS ou push là seulement où il y a eu engagement, jamais à froid.',
    },
    'gentle-email': {
      title: 'E-mail en douceur',
      description: 'Deux e-mails au plus, à une semaine d’intervalle : pour des listes qui durent.',
    },
    'consent-first': {
      title: 'Le consentement d’abord',
      description:
        'Display et vidéo atteignent ceux qui n’ont laissé aucune adresse ; les canaux directs viennent après un engagement.',
    },
  },
};
