const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const canvas = {
  label: 'Canvas of the campaign: a tree of steps',
  entrance: 'Customers who enter',

  // Steps and branches
  firstStep: 'Create your first step',
  firstStepAdvice: 'Choose a channel and a message',
  addStep: 'Add step',
  addStepAt: (place: string) => `Add a step ${place}`,
  stepName: (level: number, what: string) => `Step ${level}: ${what}`,
  after: (reaction: string) => `after ${reaction}`,
  onEntry: 'on entry',
  forGroup: (names: string) => `for ${names}`,
  divided: 'Customers divided',
  dividedBy: (columns: string) => `by ${columns}`,
  otherwise: 'everybody else',
  shareHere: (share: string) => `${share} of the customers here`,
  divideHere: 'Divide the customers here …',
  undivide: 'Take the split away, keep the rest',
  waits: (days: number) => `after ${days} ${plural(days, 'day', 'days')}`,
  waitsShort: (days: number) => `${days} d`,
  people: (count: string) => `${count} people`,
  conversions: (count: string) => `${count} conv.`,
  conversionsLong: (count: string) => `${count} conversions`,
  cost: (amount: string) => `cost ${amount}`,
  regret: (amount: string) => `costs ${amount} against the best decision`,
  regretShort: (amount: string) => `−${amount}`,
  note: 'Note',
  hasNote: (note: string) => `Note: ${note}`,
  changes: { add: 'added', remove: 'taken away', replace: 'changed' },
  trying: 'being tried',

  // Choosing an action
  choose: 'Choose channel and message',
  chooseFor: (place: string) => `Channel and message ${place}`,
  wait: 'Wait before, in days',
  waitUsual: (days: number) => `usually ${days}`,

  // Menu
  menu: (step: string) => `Actions for ${step}`,
  change: 'Change channel and message …',
  editNote: 'Note …',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteInstead: 'Paste in its place',
  duplicate: 'Duplicate',
  clear: 'Delete with all that follows',
  clearAlone: 'Delete',

  // Note
  noteOf: (step: string) => `Note on ${step}`,
  noteAdvice: 'What should a colleague know about this step?',
  noteSave: 'Keep the note',

  // Bar
  nameLabel: 'Name of the campaign',
  undo: 'Undo',
  redo: 'Redo',
  undoDeed: (deed: string) => `Undo: ${deed}`,
  redoDeed: (deed: string) => `Redo: ${deed}`,
  world: 'World',
  audience: 'Customers who enter',
  settings: 'Campaign settings',
  budget: 'Budget',
  budgetAdvice: 'A step is marked when the campaign costs more',
  campaignNote: 'Note on the campaign',
  worldMissing: (name: string) => `There is no world “${name}” here. Choose another one.`,

  // Saving
  saved: (version: number) => `saved · v${version}`,
  waiting: 'not saved yet',
  saving: 'saving …',
  failed: 'could not save',
  failedAdvice: 'Your work stays on this canvas. It is tried again every few seconds.',
  failedForGood: 'The server refused this version. Undo the last change, or mend what it names.',
  saveNow: 'Save now',
  readOnly: 'read only',
  readOnlyTitle: 'You can look and try, but not save',
  readOnlyAdvice:
    'Saving and launching need the role of an editor; ask an admin for it. What you draw here is not kept; you can export a picture of it.',
  conflict: 'changed elsewhere',
  conflictTitle: 'This campaign was saved in another tab',
  conflictAdvice: 'Load what was saved there, or keep what you have here as a campaign of its own. Nothing is lost.',
  conflictReload: 'Load the other one',
  conflictCopy: 'Keep mine as a copy',
  copyOf: (name: string) => `${name} (copy)`,

  // Controls
  controls: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole tree',
  map: 'Map',
  search: 'Search',
  searchAdvice: 'Channel, message or note',
  searchFound: (count: number) => (count === 0 ? 'nothing found' : `${count} ${plural(count, 'step', 'steps')}`),
  searchNext: 'Next found step',
  searchClose: 'End the search',
  keys: 'Keyboard',

  // Launch
  launch: 'Launch',
  launchAdvice: 'See what the campaign brings',
  retry: 'Retry',
  retryAdvice: 'Edit again; the figures stay among the launches',
  locked: 'The figures are on the canvas. Press “Retry” to edit again.',
  problems: (count: number) => `${count} ${plural(count, 'problem', 'problems')} to solve first`,

  // Empty canvas
  templates: 'Or start from one of these',
  startFrom: (title: string) => `Start from ${title}`,

  // What is not right
  findings: {
    noStart: 'The campaign has no first step. Create one.',
    tooDeep: (depth: number, world: string) =>
      `The world “${world}” allows ${depth} steps in a row. Delete this step or move it up.`,
    unknownChannel: (name: string, world: string) => `The world “${world}” has no channel “${name}”. Choose another.`,
    unknownMessage: (name: string, world: string) => `The world “${world}” has no message “${name}”. Choose another.`,
    unknownReaction: (name: string, world: string) =>
      `In the world “${world}” nobody reacts with “${name}”. Move this step to another branch.`,
    afterEnd: (name: string) => `${name} ends the journey: no step can follow. Move this step to another branch.`,
    noCustomers: 'A split looks at customers, but the campaign has none. Choose their table on the tab “Step”.',
    waitIgnored: (world: string) => `The world “${world}” knows no time: this wait changes nothing.`,
    overBudget: (cost: string, budget: string) =>
      `The campaign costs ${cost}, more than its budget of ${budget}. This step costs most.`,
  },

  // What was done
  deeds: {
    create: (step: string, place: string) => `add ${step} ${place}`,
    change: (step: string, place: string) => `change to ${step} ${place}`,
    paste: (step: string, place: string) => `paste ${step} ${place}`,
    duplicate: (step: string, place: string) => `copy ${step} ${place}`,
    clear: (place: string) => `delete the step ${place}`,
    cut: (place: string) => `cut the step ${place}`,
    note: (place: string) => `note on the step ${place}`,
    divide: (place: string) => `divide the customers ${place}`,
    conditions: (place: string) => `conditions of the split ${place}`,
    undivide: (place: string) => `take away the split ${place}`,
    move: (from: string, to: string) => `move the step ${from}: now ${to}`,
    fields: {
      name: 'rename',
      world: 'change the world',
      audience: 'change the audience',
      budget: 'change the budget',
      note: 'note on the campaign',
      customers: 'choose the customers',
    },
    template: (title: string) => `start from ${title}`,
    restore: (version: number) => `restore version ${version}`,
    proposal: (count: number) => `accept ${count} ${plural(count, 'change', 'changes')}`,
  },
  news: {
    done: (deed: string) => `Done: ${deed}.`,
    undone: (deed: string) => `Undone: ${deed}.`,
    redone: (deed: string) => `Done again: ${deed}.`,
    copied: 'Copied.',
    launched: (conversions: string, profit: string) => `Launched: ${conversions} conversions, net profit ${profit}.`,
    unlocked: 'The campaign can be edited again.',
    refused: 'That is not possible here.',
  },

  // Keyboard
  keyHelp: {
    arrows: 'walk the tree',
    enter: 'change the step, or add one on a branch',
    add: 'add a step on the first free branch',
    delete: 'delete the step with all that follows',
    undo: 'undo, redo',
    clipboard: 'copy, cut, paste, duplicate',
    menu: 'all actions of the step',
    note: 'note on the step',
    search: 'search',
    zoom: 'zoom in, zoom out, whole tree',
    launch: 'launch, retry',
    help: 'this list',
    keys: {
      delete: 'Del',
      enter: 'Enter',
      control: 'Ctrl',
      shift: 'Shift',
    },
  },
};
