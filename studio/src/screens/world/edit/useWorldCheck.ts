import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import type { WorldDocument } from '../../../api/schema';
import { checkWorld } from '../../../api/worlds';

/** Milliseconds without a change until the server is asked. */
const PAUSE = 300;

const REFUSED = 422;

export interface WorldCheck {
  /** What the server refuses first; null where it can read the world, undefined where that is not known. */
  readonly refusal: Problem | null | undefined;
  /** Whether the answer is of an earlier draft. */
  readonly isOutdated: boolean;
}

async function refusalOf(document: WorldDocument): Promise<Problem | null> {
  try {
    await checkWorld(document);
    return null;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === REFUSED) {
      return failure;
    }
    throw failure;
  }
}

/** Lets the server read a world while it is written, as it would when it is saved. */
export function useWorldCheck(document: WorldDocument): WorldCheck {
  const [settled] = useDebouncedValue(document, PAUSE);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['world-check', settled],
    queryFn: () => refusalOf(settled),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return { refusal: data, isOutdated: isPlaceholderData || settled !== document };
}
