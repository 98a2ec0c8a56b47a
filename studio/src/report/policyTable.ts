import type { Column } from '../dom/table';
import { table } from '../dom/table';
import { type Format, NO_VALUE } from '../format/format';
import type { Decision } from './documents';

/** Half the width of a 95 % interval in standard errors of a normal estimate. */
const NORMAL_95 = 1.959963984540054;

/** What to do in every state, against the next best, and how sure that is. */
export function policyTable(decisions: readonly Decision[], format: Format): HTMLElement {
  const columns = policyColumns(format);
  const sortedBy = columns.findIndex(({ name }) => name === 'visits');
  return table({ caption: 'Policy', columns, rows: decisions, searchable: true, sortedBy });
}

function policyColumns(format: Format): Column<Decision>[] {
  const number = (
    name: string,
    value: (decision: Decision) => number | null,
    write = format.decimal,
  ): Column<Decision> => ({ name, kind: 'number', value, text: (decision) => write(value(decision)) });
  return [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    number('journeys', ({ journeys }) => journeys, format.count),
    number('visits', ({ visits }) => visits, format.count),
    { name: 'best action', kind: 'text', value: ({ best_action }) => best_action },
    number('tried', ({ best_visits }) => best_visits, format.count),
    number('value', ({ value }) => value),
    { name: 'next best', kind: 'text', value: ({ next_best }) => next_best, text: nextBest },
    number('its value', ({ next_value }) => next_value),
    number('leads by', ({ lead }) => lead),
    number('standard error', ({ lead_standard_error }) => lead_standard_error),
    { name: 'how sure', kind: 'text', value: howSure },
  ];
}

function nextBest({ next_best }: Decision): string {
  return next_best ?? NO_VALUE;
}

/** In words, how far the lead can be trusted. */
export function howSure({ thin, best_visits, next_visits, lead, lead_standard_error }: Decision): string {
  if (next_visits === null) {
    return thin ? `thin: ${best_visits} visits; no other action tried` : 'no other action tried';
  }
  if (thin) {
    return `thin: ${best_visits} against ${next_visits} visits`;
  }
  if (lead === null || lead_standard_error === null) {
    return 'error not known';
  }
  return lead < NORMAL_95 * lead_standard_error ? 'lead within its error' : 'lead beyond its error';
}
