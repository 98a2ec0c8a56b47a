import type { LearningTime, Proposal } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { type Found, foundIn } from './found';

interface Told {
  readonly proposal: Proposal;
  readonly currency: string;
  readonly entrantsPerDay: number | undefined;
  /** Where it was measured how long learning takes from here and from nothing; told where the same learner learned. */
  readonly measured: LearningTime | undefined;
}

/** What was found, in a few sentences. */
export function useFoundWords({ proposal, currency, entrantsPerDay, measured }: Told): string {
  const { found: words } = useWords().wave;
  const { shortMoney, count, number, percent } = useFormat(currency);

  const inDays = (customers: number): string => {
    if (entrantsPerDay === undefined) {
      return '';
    }
    const days = customers / entrantsPerDay;
    return words.days(words.day(number(days), days === 1));
  };

  const learned = ({ gain, shareOfOptimum, customers, gapClosed }: Extract<Found, { kind: 'learned' }>): string => {
    const first =
      shareOfOptimum === undefined
        ? words.gained(shortMoney(gain), count(customers))
        : words.learned(percent(shareOfOptimum), count(customers));
    const second = gapClosed === undefined ? '' : ` ${words.closed(count(gapClosed))}${inDays(gapClosed)}.`;
    return first + second;
  };

  const said = (found: Found): string => {
    switch (found.kind) {
      case 'optimal':
        return words.optimal;
      case 'exact':
        return words.exact(shortMoney(found.gain));
      case 'worse':
        return words.worse(shortMoney(found.loss));
      case 'learned':
        return learned(found);
    }
  };

  const comparison =
    measured?.learner !== proposal.learner || measured.warm.customers === null || measured.cold.customers === null
      ? ''
      : ` ${words.measured(measured.seeds, count(measured.warm.customers), count(measured.cold.customers))}`;
  return said(foundIn(proposal)) + comparison;
}
