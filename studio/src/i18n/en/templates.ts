export const templates = {
  title: 'Start from a template',
  advice: 'Each is a campaign of its own as soon as you choose it: change what you like.',
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  /** By the server's id of the template. */
  texts: {
    'brand-first': {
      title: 'Brand first, then promote',
      description:
        'Tell the brand’s story by e-mail to all; who engages gets the offer by SMS, who does not gets it by e-mail.',
    },
    'promote-to-the-engaged': {
      title: 'Promote to the engaged only',
      description: 'The smallest adaptive campaign: an offer by SMS only for those whom the first e-mail engaged.',
    },
    'one-sms': {
      title: 'One promotional SMS',
      description: 'A single step, to compare with: what one offer to everybody brings.',
    },
    'one-display': {
      title: 'One brand banner',
      description: 'A single step on a channel that costs money per contact.',
    },
    'one-video': { title: 'One promotional video', description: 'A single step on the dearest channel.' },
    'video-then-display': {
      title: 'Video, then display for all',
      description: 'The same second step whatever the reaction: not adaptive, and seen often in practice.',
    },
    'same-everywhere': {
      title: 'The same SMS at every step',
      description: 'What repetition does: fifteen steps that bring hardly more than the first.',
    },
    'four-levels': {
      title: 'Four levels by a published optimiser',
      description:
        'A full tree of fifteen steps as a public simulator proposed it; the second wave finds a better one.',
    },
    'welcome-series': {
      title: 'Welcome series',
      description:
        'E-mail to greet, then a push with the offer for the engaged and a gentle second e-mail a week later for the rest.',
    },
    'win-back': {
      title: 'Win back with patience',
      description:
        'Start where a contact costs little and annoys little; use SMS only for those who have shown interest.',
    },
    'fewer-contacts': {
      title: 'Fewer contacts, fewer opt-outs',
      description: 'One e-mail, and one follow-up for the engaged: what a cautious contact policy earns.',
    },
    'cross-sell': {
      title: 'Cross-sell, brand before offer',
      description:
        'Make customers curious by e-mail; the offer follows by SMS or push only where they engaged, never cold.',
    },
    'gentle-email': {
      title: 'Gentle e-mail only',
      description: 'Two e-mails at most, a week apart: for lists that must last.',
    },
    'consent-first': {
      title: 'Consent first',
      description: 'Display and video reach people who gave no address; direct channels come after an engagement only.',
    },
  },
};
