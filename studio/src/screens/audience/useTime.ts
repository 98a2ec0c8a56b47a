import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../../access/useRefusal';
import { upliftTime } from '../../api/audiences';
import type { UpliftJob, UpliftTime } from '../../api/schema';

const PAUSE = 300;

export interface FoundTime {
  /** Undefined until it is known, and for who may not start the job. */
  readonly time: UpliftTime | undefined;
  readonly isComing: boolean;
}

/** About how long a job would take. */
export function useTime(job: UpliftJob | undefined): FoundTime {
  const isRefused = useRefusal('editor') !== undefined;
  const [asked] = useDebouncedValue(JSON.stringify(job), PAUSE);
  const { data, isFetching } = useQuery({
    queryKey: ['uplift-time', asked],
    queryFn: ({ signal }) => upliftTime(JSON.parse(asked ?? '') as UpliftJob, signal),
    enabled: asked !== undefined && !isRefused,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return { time: data, isComing: isFetching };
}
