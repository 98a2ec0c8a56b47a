const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const versions = {
  title: 'Version history',
  open: 'Version history …',
  close: 'Close the history',
  advice: 'Every change is kept. Restoring an old version saves it as the newest; nothing is lost.',
  version: (version: number) => `Version ${version}`,
  current: 'current',
  madeBy: { edit: 'edited', import: 'imported', restore: 'restored', proposal: 'from the second wave' },
  by: (author: string) => `by ${author}`,
  first: 'First version',
  nothing: 'Saved without a change to steps or settings',
  more: (count: number) => `and ${count} more ${plural(count, 'change', 'changes')}`,
  restore: 'Restore',
  restoreVersion: (version: number) => `Restore version ${version}`,
  locked: 'Figures of a launch are on the canvas: press “Retry” there to restore.',
  restored: (version: number) => `Version ${version} is on the canvas again.`,
  showMore: 'Show older versions',
};
