import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../../access/useRefusal';
import { upliftTime } from '../../api/audiences';
import type { UpliftJob, UpliftTime } from '../../api/schema';

const PAUSE = 300;

/** About how long a job would take; undefined until it is known, and for who may not start it. */
export function useTime(job: UpliftJob | undefined): UpliftTime | undefined {
  const isRefused = useRefusal('editor') !== undefined;
  const [asked] = useDebouncedValue(JSON.stringify(job), PAUSE);
  const { data } = useQuery({
    queryKey: ['uplift-time', asked],
    queryFn: ({ signal }) => upliftTime(JSON.parse(asked ?? '') as UpliftJob, signal),
    enabled: asked !== undefined && !isRefused,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data;
}
