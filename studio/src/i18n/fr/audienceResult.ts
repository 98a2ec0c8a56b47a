import type { audienceResult as english } from '../en/audienceResult';
import type { Translation } from '../translation';

export const audienceResult: Translation<typeof english> = {
  about: (table: string, rows: string, outcome: string, folds: string, level: string) =>
    `« ${table} », ${rows} clients, résultat « ${outcome} » ; ${folds} parts, intervalles à ${level}`,
  finding: {
    'nothing-beats-random': 'Rien ne bat le hasard',
    'single-arm': 'Sur le seul résultat, personnaliser ne rapporte rien',
    personalise: 'Personnaliser rapporte',
  },
  nothing: (best: string, arm: string) =>
    `Aucun classement n’est sûrement meilleur que le sort, pas même ${best}. Traitez tout le monde de la même façon ; le meilleur pour tous est « ${arm} ».`,
  nothingWorks:
    'En moyenne, le traitement agit, mais sur tous de la même façon, pour autant que cette expérience le dise.',
  nothingNoEffect: 'En moyenne, aucun traitement ne change sûrement quoi que ce soit.',
  single: (best: string, arm: string, interval: string) =>
    `${best} classe mieux que le sort, mais choisir pour chaque client n’apporte pas sûrement plus que « ${arm} » pour tous : ${interval} par client. Ce que coûtent les traitements peut le changer : voyez qui traiter.`,
  personalise: (best: string, arm: string, interval: string) =>
    `${best} apporte plus que « ${arm} » pour tous : ${interval} par client.`,
  effect: (arm: string) => `Effet de « ${arm} »`,
  effectNote: (interval: string) => `${interval}, en moyenne`,
  bestLearner: 'Meilleur modèle',
  bestNote: (share: string) => `traiterait ${share} des clients`,

  learners: {
    title: 'Modèles, chacun jugé sur des clients dont il n’a rien appris',
    note: '« Appris » est ce que la même mesure dit des lignes apprises : il ne faut pas le croire. Le hasard classe par le sort ; le traitement permuté est le meilleur modèle là où les traitements ont été redistribués, de sorte qu’il n’y a rien à trouver. Ce qui ne bat pas clairement les deux n’a rien trouvé.',
    learner: 'Modèle',
    qini: 'Qini',
    inSample: 'Qini appris',
    autoc: 'AUTOC',
    autocInSample: 'AUTOC appris',
    uplift: 'Uplift des premiers 30 %',
    policy: 'Valeur de la politique',
    gain: 'De plus qu’un seul bras',
    seconds: 'Secondes de calcul',
    references: 'À titre de comparaison : ce que trouve le hasard',
    permutedOf: (learner: string) => `Traitement permuté (${learner})`,
  },

  share: 'clients traités',
  random: 'hasard',
  qiniPlot: {
    title: 'Courbe de Qini',
    text: (best: string) => `Ce que change le traitement de plus en plus de clients, par ${best} et par le sort.`,
    value: (outcome: string) => `${outcome} de plus par client`,
    note: 'Les clients dont l’effet prédit est le plus grand viennent d’abord. Une courbe au-dessus de celle du hasard trouve ceux que l’action change ; la bande est l’intervalle à chaque part.',
  },
  tocPlot: {
    title: 'Courbe de ciblage (TOC)',
    text: (best: string) => `De combien les premiers sont changés de plus que tous, par ${best}.`,
    value: (outcome: string) => `effet sur ${outcome}, au-dessus de la moyenne`,
    note: 'De combien l’action change les premiers clients de plus que tous ; à 100 %, c’est 0. Là où la bande contient 0, l’ordre ne dit rien.',
    average: 'tous pareils',
  },
  columns: { share: 'part', value: 'valeur', from: 'de', to: 'à', random: 'hasard' },
  calibration: {
    title: 'Effet prédit et effet mesuré',
    text: (groups: string) => `${groups} groupes de clients, du plus petit effet prédit au plus grand.`,
    note: (best: string) =>
      `Groupes de clients selon l’effet prédit par ${best}. Un losange est ce qui est prédit, un point ce qui est mesuré. Là où le losange sort de l’intervalle, l’échelle n’est pas fiable, même si l’ordre peut l’être.`,
    axis: (outcome: string) => `effet sur ${outcome}`,
    group: (number: string, foretold: string) => `${number} : prédit ${foretold}`,
    columns: {
      group: 'groupe',
      rows: 'clients',
      foretold: 'prédit',
      measured: 'mesuré',
      from: 'de',
      to: 'à',
    },
  },

  who: {
    title: (arm: string) => `Qui « ${arm} » change`,
    advice: (best: string, fidelity: string) =>
      `Ce qui déplace l’effet que ${best} prédit pour un client (valeurs de Shapley ; elles en expliquent ${fidelity}). Cela dit qui est changé, non pourquoi.`,
    importance: (arm: string) => `Ce qui compte pour l’effet de « ${arm} »`,
    importanceText: (feature: string) => `${feature} compte le plus.`,
    size: 'de combien cela déplace l’effet prédit, en plus ou en moins',
    groups: (arm: string) => `Qui est changé plus, qui moins, par « ${arm} »`,
    columns: { feature: 'variable', who: 'clients avec', share: 'part', adds: 'ajoute à l’effet' },
    is: (feature: string, category: string) => `${feature} : ${category}`,
    between: (feature: string, from: string, to: string) => `${feature} : ${from} à ${to}`,
    exactly: (feature: string, value: string) => `${feature} : ${value}`,
    mean: (effect: string) => `En moyenne ${effect}.`,
    segments: {
      title: 'En bref',
      advice: (arm: string, control: string) =>
        `Ce que « ${arm} » change par rapport à « ${control} », selon le modèle.`,
      all: 'Tous les clients de même',
      who: (traits: string, share: string) => `Clients avec ${traits} (${share} de tous)`,
      line: (who: string) => `${who} :`,
      or: 'ou',
      atLeast: (number: string) => `${number} ou plus`,
      atMost: (number: string) => `${number} ou moins`,
      between: (from: string, to: string) => `${from} à ${to}`,
      others: (count: string) => `${count} autres`,
      unknown: 'inconnu',
      points: (count: string, value: number) => `${count} ${value < 2 ? 'point' : 'points'}`,
      more: (amount: string, outcome: string) => `${amount} de « ${outcome} » en plus`,
      less: (amount: string, outcome: string) => `${amount} de « ${outcome} » en moins`,
      same: 'aucun changement',
    },
  },

  money: {
    title: 'Qui traiter',
    advice:
      'La valeur du résultat et le coût d’un traitement décident de qui vaut la peine d’être traité. Les profits sont mesurés par l’expérience, non prédits.',
    value: (outcome: string) => `Valeur d’un « ${outcome} »`,
    cost: (arm: string) => `Coût de « ${arm} »`,
    costAdvice: 'par client',
    budget: 'Budget',
    limit: 'Clients au plus',
    none: 'sans limite',
    treated: 'À traiter',
    treatedNote: (share: string) => `${share} des clients`,
    spent: 'Coût',
    spentNote: 'de tous les traitements',
    profit: 'Profit',
    profitNote: (interval: string) => `${interval}, mesuré`,
    forAll: (arm: string) => `« ${arm} » pour tous`,
    foretold: 'Profit prédit',
    foretoldNote: 'ce que le modèle attendait',
    list: 'Télécharger la liste (CSV)',
    scores: 'Tous les scores',
    campaign: 'Utiliser dans une campagne',
    campaignName: (table) => `Campagne pour ${table}`,
    moved: (arm) => `sensibles à ${arm}`,
    nobody: 'À ces coûts, personne ne vaut la peine d’être traité.',
    curve: {
      title: 'Profit selon la part traitée',
      text: (percent: string, profit: string) => `Le profit est le plus grand où ${percent} sont traités : ${profit}.`,
      value: 'profit, €',
      line: 'meilleurs d’abord',
      note: 'Les clients dont le profit prédit est le plus grand d’abord, chacun avec son meilleur traitement. Au-delà du sommet, les traitements coûtent plus qu’ils n’apportent.',
      lot: 'par le sort',
    },
  },
};
