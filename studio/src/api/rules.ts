import type { Campaign } from '../graph/campaign';
import { answered, api } from './client';
import type { ExcludedAction } from './schema';

/** The steps of a campaign that rules forbid; rules that cannot be read are refused by line. */
export async function checkRules(document: Campaign, rules: string): Promise<readonly ExcludedAction[]> {
  const { breaches } = await answered(api.POST('/api/v1/rule-checks', { body: { document, rules } }));
  return breaches;
}
