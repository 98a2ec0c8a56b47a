import type { tour as english } from '../en/tour';
import type { Translation } from '../translation';

export const tour: Translation<typeof english> = {
  help: 'Aide',
  start: 'Visite guidée',
  api: 'API du serveur',
  offer: 'Première fois ici ?',
  offerAdvice: 'Sept arrêts, deux minutes : dessiner un parcours, le lancer, laisser la machine l’améliorer.',
  offerStart: 'Faire la visite',
  offerNo: 'Non, merci',
  title: 'Visite guidée',
  at: (stop, all) => `${stop} sur ${all}`,
  next: 'Suivant',
  back: 'Précédent',
  skip: 'Passer',
  done: 'Terminé',
  stops: {
    welcome: {
      title: 'Une campagne est un parcours',
      text: 'Pas un message mais plusieurs, et la suite dépend de ce qu’a fait chaque client. Ici vous dessinez un tel parcours, voyez ce qu’il rapporte, et laissez la machine apprendre comment faire mieux.',
    },
    step: {
      title: 'Une étape, c’est un canal et un message',
      text: 'Tout le monde commence ici. Ouvrez l’étape d’un clic ou avec Entrée pour choisir un autre canal ou message.',
    },
    branch: {
      title: 'À chaque réaction son étape suivante',
      text: 'Qui s’est engagé est sur une autre branche que les autres : c’est ce qui rend la campagne adaptative. Ajoutez une étape sur une branche avec + ou la touche N.',
    },
    launch: {
      title: 'Vous d’abord : lancez-la',
      text: 'Des millions de clients simulés suivent votre parcours. Leur nombre défile le long des branches. « Recommencer » permet de dessiner à nouveau.',
    },
    results: {
      title: 'Ce qu’elle rapporte',
      text: 'Conversions, coût et profit net, avec la formule de chacun ; l’étape choisie ; et d’où vient chaque chiffre du monde.',
    },
    wave: {
      title: 'Puis la machine : la deuxième vague',
      text: 'Elle apprend de clients simulés, en partant de votre campagne, et propose des changements à côté, chacun avec ce qu’il vaut. Vous les acceptez ou refusez un par un.',
    },
    history: {
      title: 'Rien n’est perdu',
      text: 'Chaque changement est enregistré comme version, peut être annulé, et restauré plus tard. Cette visite reste dans le menu d’aide.',
    },
  },
};
