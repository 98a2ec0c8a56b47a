const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const changes = {
  reactions: {
    negative: 'a negative reaction',
    engagement: 'an engagement',
    conversion: 'a conversion',
    'opt-out': 'an opt-out',
  },
  otherReaction: (name: string) => `“${name}”`,
  start: 'at the start',
  after: (reactions: string) => `after ${reactions}`,
  followedBy: ', then ',
  waiting: (action: string, days: number) => `${action}, after ${days} ${plural(days, 'day', 'days')}`,
  following: (action: string, steps: number) =>
    steps === 0
      ? action
      : `${action} and the ${plural(steps, 'step', `${steps} steps`)} that follow${plural(steps, 's', '')}`,

  /** What a proposal would do: "After an engagement: SMS · Promotion instead of nothing". */
  proposed: {
    add: (place: string, action: string) => `${place}: ${action} instead of nothing`,
    remove: (place: string, action: string) => `${place}: nothing instead of ${action}`,
    replace: (place: string, before: string, after: string) => `${place}: ${after} instead of ${before}`,
  },

  /** What was done from one version to the next: "Added SMS · Promotion after an engagement". */
  made: {
    add: (place: string, action: string) => `Added ${action} ${place}`,
    remove: (place: string, action: string) => `Took away ${action} ${place}`,
    replace: (place: string, before: string, after: string) => `Changed ${before} to ${after} ${place}`,
    noteAdded: (place: string, note: string) => `Wrote a note ${place}: “${note}”`,
    noteChanged: (place: string, note: string) => `Changed the note ${place}: “${note}”`,
    noteRemoved: (place: string) => `Took away the note ${place}`,
    name: (before: string, after: string) => `Renamed “${before}” to “${after}”`,
    world: (before: string, after: string) => `Changed the world from ${before} to ${after}`,
    audience: (before: string, after: string) => `Changed the customers who enter from ${before} to ${after}`,
    budget: (before: string, after: string) => `Changed the budget from ${before} to ${after}`,
    customers: 'Chose other customers',
    usual: 'the world’s own',
    none: 'none',
    campaignNoteAdded: (note: string) => `Wrote a note on the campaign: “${note}”`,
    campaignNoteRemoved: 'Took away the note on the campaign',
  },
};
