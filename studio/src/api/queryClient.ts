import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const TRIES = 2;

/** Keeps what the server answered; asks again by itself only where the failure may pass. */
export function queryClient(): QueryClient {
  const retry = (failures: number, failure: Error): boolean =>
    failures < TRIES && failure instanceof Problem && failure.isPassing;
  return new QueryClient({
    defaultOptions: { queries: { retry, staleTime: 10_000, refetchOnWindowFocus: false }, mutations: { retry: false } },
  });
}
