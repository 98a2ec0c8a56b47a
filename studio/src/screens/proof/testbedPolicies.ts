import type { PolicyDocument } from '../../api/schema';

const OFFERS = ['advertisement', 'small-discount', 'large-discount'] as const;
type Offer = (typeof OFFERS)[number];

/** A policy that sends three offers in an order, whatever was sent before. */
export function inOrder(first: Offer, second: Offer, third: Offer): PolicyDocument {
  const states: Record<string, Record<string, number>> = { start: { wait: 1 }, nothing: { [first]: 1 } };
  for (const one of OFFERS) {
    states[one] = { [second]: 1 };
    for (const other of OFFERS) {
      states[`${one}>${other}`] = { [third]: 1 };
    }
  }
  return { kind: 'stationary', states, made_by: 'Parcours' };
}

/** The order that customers answer to, and its reverse, which earns no more than nothing would. */
export const RIGHT_ORDER = inOrder('advertisement', 'large-discount', 'small-discount');
export const WRONG_ORDER = inOrder('large-discount', 'advertisement', 'small-discount');
