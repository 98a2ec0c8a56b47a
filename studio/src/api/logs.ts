import { answered, api, done } from './client';
import type { Log, LogSummary } from './schema';

/** All journey logs, the newest first. */
export function listLogs(): Promise<readonly LogSummary[]> {
  return answered(api.GET('/api/v1/logs'));
}

/** A log with what it holds. */
export function loadLog(id: string): Promise<Log> {
  return answered(api.GET('/api/v1/logs/{id}', { params: { path: { id } } }));
}

/**
 * Keeps the file of a log; one with anything wrong in it is refused by line and column.
 *
 * @param file sent unread, under its own name
 */
export function uploadLog(file: File): Promise<Log> {
  return answered(
    api.POST('/api/v1/logs', {
      params: { query: { name: file.name } },
      // The serializer sends the file itself; the text stands here for the type of the route only.
      body: '',
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}

/** Deletes a log; what was proved on it stays. */
export function deleteLog(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/logs/{id}', { params: { path: { id } } }));
}

/** Where the log's file for the command line is. */
export function logFileAddress(id: string): string {
  return `/api/v1/logs/${encodeURIComponent(id)}/export`;
}
