import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findTargets } from '../../api/audiences';
import type { TargetQuestion, Targets } from '../../api/schema';

/** How long typing may pause before the next answer is asked for, in milliseconds. */
const PAUSE = 250;

export interface FoundTargets {
  /** The newest answer; while the next one comes, the last. */
  readonly targets: Targets | undefined;
  readonly isComing: boolean;
  readonly failure: Error | null;
}

/** Whom to treat, by a question that moves as somebody types. */
export function useTargets(scores: string, question: TargetQuestion | undefined): FoundTargets {
  const [asked] = useDebouncedValue(JSON.stringify(question), PAUSE);
  const { data, error, isFetching } = useQuery({
    queryKey: ['targets', scores, asked],
    queryFn: ({ signal }) => findTargets(scores, JSON.parse(asked ?? '') as TargetQuestion, signal),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return {
    targets: data,
    isComing: isFetching || asked !== JSON.stringify(question),
    failure: question === undefined ? null : error,
  };
}
