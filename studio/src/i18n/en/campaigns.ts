export const campaigns = {
  title: 'Campaigns',
  create: 'New campaign',
  untitled: 'New campaign',
  none: 'No campaign yet',
  noneAdvice: 'Create one, draw its first step, and launch it: five minutes are enough.',
  name: 'Name',
  world: 'World',
  steps: 'Steps',
  version: 'Version',
  changed: 'Last change',
};
