import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { checkRules } from '../../../api/rules';
import type { ExcludedAction } from '../../../api/schema';
import type { Campaign } from '../../../graph/campaign';

/** Milliseconds without a change until the server is asked. */
const PAUSE = 300;

const REFUSED = 422;

export interface RulesCheck {
  /** What the server refuses; undefined where it can read the rules, and while that is not known. */
  readonly refusal: Problem | undefined;
  /** The steps of the campaign that break them. */
  readonly breaches: readonly ExcludedAction[];
}

const NOTHING: RulesCheck = { refusal: undefined, breaches: [] };

async function checked(document: Campaign, rules: string): Promise<RulesCheck> {
  try {
    return { refusal: undefined, breaches: await checkRules(document, rules) };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === REFUSED) {
      return { refusal: failure, breaches: [] };
    }
    throw failure;
  }
}

/** Lets the server read rules while they are written, as learning would. */
export function useRulesCheck(document: Campaign, rules: string): RulesCheck {
  const [settled] = useDebouncedValue(rules.trim(), PAUSE);
  const { data } = useQuery({
    queryKey: ['rules-check', document, settled],
    queryFn: () => checked(document, settled),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return rules.trim() === '' ? NOTHING : (data ?? NOTHING);
}
