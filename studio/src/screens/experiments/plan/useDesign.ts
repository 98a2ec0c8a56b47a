import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { designExperiment } from '../../../api/experiments';
import type { ExperimentDesign, ExperimentQuestion } from '../../../api/schema';

/** How long typing may pause before the next answer is asked for, in milliseconds. */
const PAUSE = 200;

export interface Design {
  /** The newest answer; while the next one comes, the last. */
  readonly design: ExperimentDesign | undefined;
  readonly isComing: boolean;
  readonly failure: Error | null;
}

/** The answer to a question that moves as somebody types. */
export function useDesign(question: ExperimentQuestion | undefined): Design {
  const [asked] = useDebouncedValue(JSON.stringify(question), PAUSE);
  const { data, error, isFetching } = useQuery({
    queryKey: ['experiment-design', asked],
    queryFn: ({ signal }) => designExperiment(JSON.parse(asked ?? '') as ExperimentQuestion, signal),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return {
    design: data,
    isComing: isFetching || asked !== JSON.stringify(question),
    failure: question === undefined ? null : error,
  };
}
