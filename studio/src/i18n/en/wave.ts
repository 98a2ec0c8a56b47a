const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const wave = {
  title: 'Second wave',
  open: 'Second wave',
  openAdvice: 'Let the machine learn from simulated customers how to do better',
  close: 'Close the second wave',
  proposalTab: 'AI optimization',
  timeTab: 'Learning time',
  yours: 'Your campaign',
  proposed: 'Proposal',
  trees: 'Which tree is shown',
  yoursTree: 'Your campaign as a tree',
  proposedTree: 'The proposal as a tree, to be looked at',

  // Before it runs
  advice:
    'Simulated customers go through your campaign and through variations of it. What brings more becomes a proposal beside it; your campaign stays as it is until you accept a change.',
  noStart: 'Create a first step, so that there is a campaign to improve.',
  way: 'How',
  ways: { learn: 'Learn', exact: 'Compute' },
  learner: 'Learner',
  learners: {
    'q-learning': 'Q-learning with replay',
    exact: 'Exact planner',
    'online-q-learning': 'Q-learning, one by one',
    'double-q-learning': 'Double Q-learning',
    sarsa: 'SARSA',
    'expected-sarsa': 'Expected SARSA',
    'n-step': 'n-step tree backup',
    reinforce: 'REINFORCE',
    'reinforce-baseline': 'REINFORCE with baseline',
    'actor-critic': 'Actor-critic',
  },
  learnerAdvice: {
    'q-learning':
      'Sees only what simulated customers do, as it would with real ones, and learns again from all of them: the usual choice, which needs the fewest.',
    exact: 'The exact planner: knows the world’s rates and finds the optimum, as a referee.',
    'online-q-learning': 'Learns once from each contact, as in the textbook; simple, but takes early luck for merit.',
    'double-q-learning': 'Keeps two tables that check each other, so that luck is taken for merit less often.',
    sarsa: 'Counts what its own trials cost: careful where a wrong contact is dear.',
    'expected-sarsa': 'As careful as SARSA, but averages over what it may try next: steadier.',
    'n-step': 'Looks several contacts ahead, so that a first contact is credited sooner for a late conversion.',
    reinforce: 'Prefers contacts of journeys that earned much: no table of values, robust, but easily content.',
    'reinforce-baseline': 'REINFORCE measured against what journeys from there usually earn: less noise.',
    'actor-critic':
      'A critic’s estimate judges every contact at once: improves a good campaign fast, but settles for what is best nearby.',
  },
  warm: 'Start from this campaign',
  warmAdvice: 'Otherwise from a blank page, as if nobody knew anything.',
  rules: 'Rules',
  rulesAdvice:
    'What may not be done, as in a rules file (YAML): caps, pauses, sequences, consent. Nothing that they forbid is tried or proposed. Leave it empty for no rules.',
  rulesExample: 'name: Contact policy\nrules:\n  - name: one text message\n    cap: {channel: sms, most: 1}',
  rulesLine: (line: string, detail: string) => `Line ${line}: ${detail}`,
  breaksWarm: 'Your campaign breaks these rules. Change it, or do not start from it:',
  breaksCold: 'Your campaign breaks these rules; the proposal will keep them:',
  excludedAt: (action: string, place: string, rule: string) => `${action}, ${place}: “${rule}”`,
  excluded: (count: string) => `What the rules excluded (${count})`,
  excludedWhere: (action: string, places: string) => `${action}: ${places}`,
  customers: 'Customers it may use',
  customersAdvice: {
    differ: (count: string) =>
      `Customers of this world differ and seldom buy: to come near the optimum takes some ${count}.`,
    alike: (count: string) => `In this world ${count} are enough to come near the optimum.`,
    oneByOne: (count: string) =>
      `This learner takes customers one by one; ${count} take some seconds, more take longer.`,
  },
  expect: {
    differ: (customers: string) =>
      `It may use ${customers} simulated customers, which takes up to half a minute. You can stop it at any time.`,
    alike: (customers: string) => `It may use ${customers} simulated customers, which takes about a second.`,
    oneByOne: (customers: string) =>
      `It may use ${customers} simulated customers, one by one, which takes up to half a minute. You can stop it at any time.`,
  },
  entrants: 'Customers a day',
  entrantsAdvice: 'To tell learning time in days; leave empty if you do not know.',
  seed: 'Seed',
  seedAdvice: 'The same seed gives the same customers and the same result.',
  more: 'More settings',
  start: 'Start the second wave',

  // While it runs
  queued: 'Waiting for other work to end …',
  running: 'Learning …',
  computing: 'Computing …',
  preparing: 'First the exact optimum is computed, so that you see how near the learner comes.',
  used: (customers: string) => `${customers} customers so far`,
  trying: (place: string, action: string) => `Trying ${action} ${place}`,
  nothing: 'nothing',
  valueNow: 'Value of its choice now',
  cancel: 'Stop',
  lost: 'The connection was lost; the work goes on and shows again by itself.',
  cancelled: 'The second wave was stopped.',
  interrupted: 'The second wave was interrupted when the server stopped.',
  failed: 'The second wave failed.',
  again: 'Run again …',
  back: 'Back to the proposal',

  // What was found
  found: {
    optimal: 'Nothing to change: the best campaign that was found is yours.',
    exact: (gain: string) => `The exact optimum brings ${gain} more. It was computed; no customer was needed.`,
    worse: (loss: string) =>
      `Nothing better was learned: this choice brings ${loss} less than your campaign. Allow more customers.`,
    learned: (share: string, customers: string) => `Learned ${share} of the optimum from ${customers} customers.`,
    gained: (gain: string, customers: string) => `Learned to earn ${gain} more from ${customers} customers.`,
    closed: (customers: string) => `95% of the gap was closed for good after ${customers} customers`,
    days: (days: string) => `, ${days} at your number of customers a day`,
    day: (count: string, isOne: boolean) => `${count} ${plural(isOne ? 1 : 2, 'day', 'days')}`,
    measured: (seeds: number, warm: string, cold: string) =>
      `Over ${seeds} seeds it took ${warm} from your campaign and ${cold} from a blank start (medians).`,
  },
  stale: 'Your campaign has changed since: changes whose place is gone cannot be accepted.',
  totals: 'What it brings',
  before: 'When it began',
  now: 'Your campaign now',
  withAll: 'With the whole proposal',
  profit: 'Net profit',
  conversions: 'Conversions',
  cost: 'Cost',

  // The changes
  changes: (count: number) => `${count} ${plural(count, 'change', 'changes')}, by what each is worth`,
  worth: 'worth',
  ofGap: (share: string) => `${share} of the gap`,
  people: (count: string) => `${count} people come here`,
  regret: (amount: string) => `Your decision here costs ${amount} against the best one.`,
  accept: 'Accept',
  acceptThis: (change: string) => `Accept: ${change}`,
  reject: 'Reject',
  rejectThis: (change: string) => `Reject: ${change}`,
  takeBack: 'Take back',
  takeBackThis: (change: string) => `Take back: ${change}`,
  reconsider: 'Reconsider',
  reconsiderThis: (change: string) => `Reconsider: ${change}`,
  accepted: 'accepted',
  rejected: 'rejected',
  gone: 'its place is gone',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  locked: 'The figures of a launch are on the canvas; accepting a change leaves them first.',

  // The curve
  curve: 'Learning curve',
  curveText: (from: string, to: string, customers: string) =>
    `The value of the learner’s choice goes from ${from} to ${to} with ${customers} customers.`,
  axis: { label: 'Axis of customers', linear: 'Even axis', logarithmic: 'Logarithmic axis' },
  customersAxis: 'customers used',
  steady: (customers: string) => `From there on it stays as it is, up to ${customers} customers.`,
  valueAxis: (currency: string) => `expected value, ${currency}`,
  optimum: 'optimum',
  learning: 'learner',
  humanStart: 'your campaign',
  lower: 'lower',
  upper: 'upper',
  value: 'value',

  watched: (values: string, human: string, proposed: string) =>
    `Some customers buy without any contact. So that all campaigns compare, the curve and the worth of each change count ${values} days from a customer’s entry; the net profit in the table and after a launch counts each campaign’s own days: ${human} for yours, ${proposed} for the proposal.`,

  // The facts
  facts: 'How it was found',
  fact: {
    learner: 'Learner',
    customers: 'Customers used',
    explored: 'Given something else than the choice of the moment',
    seed: 'Seed',
    elapsed: 'Time',
    start: 'Start',
    warm: 'this campaign',
    cold: 'a blank page',
    seconds: (count: string) => `${count} s`,
  },

  // Learning time
  time: {
    advice:
      'Does a good human start shorten learning? This lets the learner start many times from your campaign and as many times from a blank page, with the same customers, and counts how many it needs until 95% of the gap to the optimum stays closed.',
    breaks: 'Your campaign breaks these rules. Change it, so that learning can start from it:',
    seeds: 'Runs of each',
    seedsAdvice: 'At least 20, each with customers of its own.',
    customers: 'Customers at most, each run',
    expect: {
      differ: (runs: number) =>
        `That is ${runs} runs, which may take two minutes or more; it goes on while you work elsewhere.`,
      alike: (runs: number) => `That is ${runs} runs, which take about half a minute.`,
      oneByOne: (runs: number) =>
        `That is ${runs} runs of a learner that takes customers one by one, which may take some minutes; it goes on while you work elsewhere.`,
    },
    start: 'Measure learning time',
    running: 'Measuring …',
    verdict: {
      shorter: 'Yes: starting from this campaign shortens learning.',
      longer: 'No: starting from this campaign makes learning longer.',
      unclear: 'Unclear: these runs do not tell whether starting from this campaign shortens learning.',
    },
    saved: (customers: string, interval: string) => `It saves ${customers} customers (95%: ${interval}).`,
    lost: (customers: string, interval: string) => `It costs ${customers} customers more (95%: ${interval}).`,
    difference: (customers: string, interval: string) => `Difference: ${customers} customers (95%: ${interval}).`,
    warm: 'From your campaign',
    cold: 'From a blank page',
    savedRow: 'Saved',
    median: 'Customers (median)',
    interval: '95% interval',
    days: 'Days',
    reached: 'Runs that got there',
    of: (reached: string, all: string) => `${reached} of ${all}`,
    table: 'Customers until 95% of the gap is closed for good',
    curve: 'Learning curves',
    curveText: (seeds: number) => `Mean value over ${seeds} seeds with the band of the middle 90%, warm and cold.`,
    open: 'unknown',
    again: 'Measure again …',
    back: 'Back to the measurement',
    failed: 'The measurement failed.',
    cancelled: 'The measurement was stopped.',
    interrupted: 'The measurement was interrupted when the server stopped.',
    from: (version: string) => `Measured ${version}.`,
  },

  // Regret on the canvas
  showRegret: 'Show regret',
  hideRegret: 'Hide regret',
  regretAdvice: 'What each decision costs against the exact optimum',
  regretSum: (amount: string) => `In all ${amount} below the optimum`,
  regretNone: 'This campaign is the optimum',
};
