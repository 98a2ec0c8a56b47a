import type { experiments as english } from '../en/experiments';
import type { Translation } from '../translation';

export const experiments: Translation<typeof english> = {
  title: 'Expériences',
  advice:
    'L’autre preuve : laisser le sort décider qui reçoit quoi, et voir. Combien de personnes faut-il, et qu’en est-il sorti ?',
  halves: 'Plan ou lecture',
  plan: 'Plan',
  reading: 'Lecture',
  percent: (number: string) => `${number} %`,
};
