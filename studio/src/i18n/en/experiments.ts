export const experiments = {
  title: 'Experiments',
  advice:
    'The other proof: let a lot decide who gets what, and see. How many people does it take, and what came of it?',
  halves: 'Plan or read-out',
  plan: 'Plan',
  reading: 'Read-out',
  percent: (number: string) => `${number}%`,
};
