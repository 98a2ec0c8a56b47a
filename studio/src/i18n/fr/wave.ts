import type { wave as english } from '../en/wave';
import type { Translation } from '../translation';

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

export const wave: Translation<typeof english> = {
  title: 'Deuxième vague',
  open: 'Deuxième vague',
  openAdvice: 'Laisser la machine apprendre de clients simulés comment faire mieux',
  close: 'Fermer la deuxième vague',
  proposalTab: 'Optimisation par IA',
  timeTab: 'Temps d’apprentissage',
  yours: 'Votre campagne',
  proposed: 'Proposition',
  trees: 'Quel arbre est montré',
  yoursTree: 'Votre campagne en arbre',
  proposedTree: 'La proposition en arbre, à regarder',

  advice:
    'Des clients simulés suivent votre campagne et des variantes. Ce qui rapporte plus devient une proposition à côté ; votre campagne reste telle quelle tant que vous n’acceptez aucun changement.',
  noStart: 'Créez une première étape, pour qu’il y ait une campagne à améliorer.',
  way: 'Comment',
  ways: { learn: 'Apprendre', exact: 'Calculer' },
  learner: 'Apprenant',
  learners: {
    'q-learning': 'Q-learning avec relecture',
    exact: 'Planificateur exact',
    'online-q-learning': 'Q-learning, un par un',
    'double-q-learning': 'Double Q-learning',
    sarsa: 'SARSA',
    'expected-sarsa': 'SARSA espéré',
    'n-step': 'Arbre à n pas',
    reinforce: 'REINFORCE',
    'reinforce-baseline': 'REINFORCE avec référence',
    'actor-critic': 'Acteur-critique',
  },
  learnerAdvice: {
    'q-learning':
      'Ne voit que ce que font les clients simulés, comme avec de vrais clients, et réapprend de tous : le choix habituel, celui qui en demande le moins.',
    exact: 'Le planificateur exact : connaît les taux du monde et trouve l’optimum, en arbitre.',
    'online-q-learning':
      'Apprend une fois de chaque contact, comme dans les manuels ; simple, mais prend la chance du début pour du mérite.',
    'double-q-learning':
      'Tient deux tables qui se contrôlent, si bien que la chance passe moins souvent pour du mérite.',
    sarsa: 'Compte ce que coûtent ses propres essais : prudent là où un mauvais contact coûte cher.',
    'expected-sarsa': 'Aussi prudent que SARSA, mais en moyenne sur ce qu’il peut essayer ensuite : plus régulier.',
    'n-step':
      'Regarde plusieurs contacts plus loin : un premier contact est crédité plus tôt d’une conversion tardive.',
    reinforce:
      'Préfère les contacts des parcours qui ont beaucoup rapporté : sans table de valeurs, robuste, mais vite satisfait.',
    'reinforce-baseline': 'REINFORCE, comparé à ce que rapportent d’habitude les parcours depuis là : moins de bruit.',
    'actor-critic':
      'L’estimation d’un critique juge chaque contact aussitôt : améliore vite une bonne campagne, mais se contente du meilleur des environs.',
  },
  warm: 'Partir de cette campagne',
  warmAdvice: 'Sinon d’une page blanche, comme si personne ne savait rien.',
  rules: 'Règles',
  rulesAdvice:
    'Ce qui ne doit pas se faire, comme dans un fichier de règles (YAML) : plafonds, pauses, enchaînements, consentement. Rien de ce qu’elles interdisent n’est essayé ni proposé. Laissez vide pour n’en avoir aucune.',
  rulesExample: 'name: Politique de contact\nrules:\n  - name: un seul SMS\n    cap: {channel: sms, most: 1}',
  rulesLine: (line: string, detail: string) => `Ligne ${line} : ${detail}`,
  breaksWarm: 'Votre campagne enfreint ces règles. Modifiez-la, ou ne partez pas d’elle :',
  breaksCold: 'Votre campagne enfreint ces règles ; la proposition les respectera :',
  excludedAt: (action: string, place: string, rule: string) => `${action}, ${place} : « ${rule} »`,
  excluded: (count: string) => `Ce que les règles ont exclu (${count})`,
  excludedWhere: (action: string, places: string) => `${action} : ${places}`,
  customers: 'Clients qu’il peut utiliser',
  customersAdvice: {
    differ: (count: string) =>
      `Les clients de ce monde diffèrent et achètent rarement : pour approcher l’optimum, il en faut environ ${count}.`,
    alike: (count: string) => `Dans ce monde, ${count} suffisent pour approcher l’optimum.`,
    oneByOne: (count: string) =>
      `Cet apprenant prend les clients un par un ; ${count} demandent quelques secondes, davantage plus longtemps.`,
  },
  expect: {
    differ: (customers: string) =>
      `Elle peut utiliser ${customers} clients simulés, ce qui prend jusqu’à une demi-minute. Vous pouvez l’arrêter à tout moment.`,
    alike: (customers: string) => `Elle peut utiliser ${customers} clients simulés, ce qui prend environ une seconde.`,
    oneByOne: (customers: string) =>
      `Elle peut utiliser ${customers} clients simulés, un par un, ce qui prend jusqu’à une demi-minute. Vous pouvez l’arrêter à tout moment.`,
  },
  entrants: 'Clients par jour',
  entrantsAdvice: 'Pour dire le temps d’apprentissage en jours ; laissez vide si vous ne savez pas.',
  seed: 'Graine',
  seedAdvice: 'La même graine donne les mêmes clients et le même résultat.',
  more: 'Autres réglages',
  start: 'Lancer la deuxième vague',

  queued: 'En attente d’un autre travail …',
  running: 'Apprentissage …',
  computing: 'Calcul …',
  preparing: 'D’abord l’optimum exact est calculé, pour montrer à quel point l’apprentissage s’en approche.',
  used: (customers) => `${customers} clients jusqu’ici`,
  trying: (place, action) => `Essaie ${action} ${place}`,
  nothing: 'rien',
  valueNow: 'Valeur de son choix actuel',
  cancel: 'Arrêter',
  lost: 'La connexion est perdue ; le travail continue et réapparaîtra de lui-même.',
  cancelled: 'La deuxième vague a été arrêtée.',
  interrupted: 'La deuxième vague a été interrompue par l’arrêt du serveur.',
  failed: 'La deuxième vague a échoué.',
  again: 'Relancer …',
  back: 'Retour à la proposition',

  found: {
    optimal: 'Rien à changer : la meilleure campagne trouvée est la vôtre.',
    exact: (gain) => `L’optimum exact rapporte ${gain} de plus. Il a été calculé ; aucun client n’a été nécessaire.`,
    worse: (loss) =>
      `Rien de mieux n’a été appris : ce choix rapporte ${loss} de moins que votre campagne. Accordez plus de clients.`,
    learned: (share, customers) => `Appris ${share} de l’optimum avec ${customers} clients.`,
    gained: (gain, customers) => `Appris à gagner ${gain} de plus avec ${customers} clients.`,
    closed: (customers) => `95 % de l’écart comblé pour de bon après ${customers} clients`,
    days: (days) => `, ${days} à votre nombre de clients par jour`,
    day: (count, isOne) => `${count} ${plural(isOne ? 1 : 2, 'jour', 'jours')}`,
    measured: (seeds, warm, cold) =>
      `Sur ${seeds} graines, il en a fallu ${warm} depuis votre campagne et ${cold} depuis une page blanche (médianes).`,
  },
  stale: 'Votre campagne a changé depuis : les changements dont la place a disparu ne peuvent être acceptés.',
  totals: 'Ce que cela rapporte',
  before: 'Au début',
  now: 'Votre campagne maintenant',
  withAll: 'Avec toute la proposition',
  profit: 'Profit net',
  conversions: 'Conversions',
  cost: 'Coût',

  changes: (count) => `${count} ${plural(count, 'changement', 'changements')}, selon ce que chacun vaut`,
  worth: 'valeur',
  ofGap: (share) => `${share} de l’écart`,
  people: (count) => `${count} personnes arrivent ici`,
  regret: (amount) => `Votre décision ici coûte ${amount} par rapport à la meilleure.`,
  accept: 'Accepter',
  acceptThis: (change) => `Accepter : ${change}`,
  reject: 'Refuser',
  rejectThis: (change) => `Refuser : ${change}`,
  takeBack: 'Reprendre',
  takeBackThis: (change) => `Reprendre : ${change}`,
  reconsider: 'Reconsidérer',
  reconsiderThis: (change) => `Reconsidérer : ${change}`,
  accepted: 'accepté',
  rejected: 'refusé',
  gone: 'sa place a disparu',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  locked: 'Les chiffres d’un lancement sont sur le canevas ; accepter un changement les quitte d’abord.',

  curve: 'Courbe d’apprentissage',
  curveText: (from, to, customers) =>
    `La valeur du choix de l’apprenant va de ${from} à ${to} avec ${customers} clients.`,
  axis: { label: 'Axe des clients', linear: 'Axe régulier', logarithmic: 'Axe logarithmique' },
  customersAxis: 'clients utilisés',
  steady: (customers) => `Ensuite elle reste telle quelle, jusqu’à ${customers} clients.`,
  valueAxis: (currency) => `valeur attendue, ${currency}`,
  optimum: 'optimum',
  learning: 'apprenant',
  humanStart: 'votre campagne',
  lower: 'bas',
  upper: 'haut',
  value: 'valeur',

  watched: (values, human, proposed) =>
    `Certains clients achètent sans aucun contact. Pour que toutes les campagnes se comparent, la courbe et ce que vaut chaque changement comptent ${values} jours à partir de l’entrée d’un client ; le profit net du tableau et d’un lancement compte les jours propres à chaque campagne : ${human} pour la vôtre, ${proposed} pour la proposition.`,

  facts: 'Comment c’est trouvé',
  fact: {
    learner: 'Apprenant',
    customers: 'Clients utilisés',
    explored: 'Ont reçu autre chose que le choix du moment',
    seed: 'Graine',
    elapsed: 'Durée',
    start: 'Départ',
    warm: 'cette campagne',
    cold: 'une page blanche',
    seconds: (count) => `${count} s`,
  },

  time: {
    advice:
      'Un bon départ humain raccourcit-il l’apprentissage ? L’apprenant part de nombreuses fois de votre campagne et autant de fois d’une page blanche, avec les mêmes clients ; on compte combien il lui en faut jusqu’à ce que 95 % de l’écart à l’optimum reste comblé.',
    breaks: 'Votre campagne enfreint ces règles. Modifiez-la, pour que l’apprentissage puisse partir d’elle :',
    seeds: 'Essais de chacun',
    seedsAdvice: 'Au moins 20, chacun avec ses propres clients.',
    customers: 'Clients au plus, par essai',
    expect: {
      differ: (runs: number) =>
        `Cela fait ${runs} essais, soit deux minutes ou plus ; le travail continue pendant que vous êtes ailleurs.`,
      alike: (runs: number) => `Cela fait ${runs} essais, soit environ une demi-minute.`,
      oneByOne: (runs: number) =>
        `Cela fait ${runs} essais d’un apprenant qui prend les clients un par un, soit quelques minutes ; le travail continue pendant que vous êtes ailleurs.`,
    },
    start: 'Mesurer le temps d’apprentissage',
    running: 'Mesure en cours …',
    verdict: {
      shorter: 'Oui : partir de cette campagne raccourcit l’apprentissage.',
      longer: 'Non : partir de cette campagne allonge l’apprentissage.',
      unclear: 'Incertain : ces essais ne disent pas si partir de cette campagne raccourcit l’apprentissage.',
    },
    saved: (customers, interval) => `Cela économise ${customers} clients (95 % : ${interval}).`,
    lost: (customers, interval) => `Cela coûte ${customers} clients de plus (95 % : ${interval}).`,
    difference: (customers, interval) => `Différence : ${customers} clients (95 % : ${interval}).`,
    warm: 'Depuis votre campagne',
    cold: 'Depuis une page blanche',
    savedRow: 'Économie',
    median: 'Clients (médiane)',
    interval: 'Intervalle à 95 %',
    days: 'Jours',
    reached: 'Essais qui y arrivent',
    of: (reached, all) => `${reached} sur ${all}`,
    table: 'Clients jusqu’à ce que 95 % de l’écart soit comblé pour de bon',
    curve: 'Courbes d’apprentissage',
    curveText: (seeds) =>
      `Valeur moyenne sur ${seeds} graines avec la bande des 90 % du milieu, depuis votre campagne et depuis une page blanche.`,
    open: 'inconnu',
    again: 'Mesurer à nouveau …',
    back: 'Retour à la mesure',
    failed: 'La mesure a échoué.',
    cancelled: 'La mesure a été arrêtée.',
    interrupted: 'La mesure a été interrompue par l’arrêt du serveur.',
    from: (version) => `Mesuré ${version}.`,
  },

  showRegret: 'Montrer le regret',
  hideRegret: 'Cacher le regret',
  regretAdvice: 'Ce que chaque décision coûte par rapport à l’optimum exact',
  regretSum: (amount) => `En tout ${amount} sous l’optimum`,
  regretNone: 'Cette campagne est l’optimum',
};
