import { answered, api, done } from './client';
import type {
  ExperimentDesign,
  ExperimentPlan,
  ExperimentPlanSummary,
  ExperimentQuestion,
  ExperimentTable,
  ExperimentTableSummary,
  Log,
} from './schema';

/** How many people an experiment needs; nothing is kept. */
export function designExperiment(question: ExperimentQuestion, signal?: AbortSignal): Promise<ExperimentDesign> {
  return answered(
    api.POST('/api/v1/experiments/designs', { body: question, ...(signal === undefined ? {} : { signal }) }),
  );
}

/** All planned experiments, the newest first. */
export function listPlans(): Promise<readonly ExperimentPlanSummary[]> {
  return answered(api.GET('/api/v1/experiments/plans'));
}

/** A plan with its question. */
export function loadPlan(id: string): Promise<ExperimentPlan> {
  return answered(api.GET('/api/v1/experiments/plans/{id}', { params: { path: { id } } }));
}

/** Keeps a question with its design under a name. */
export function keepPlan(name: string, question: ExperimentQuestion): Promise<ExperimentPlan> {
  return answered(api.POST('/api/v1/experiments/plans', { body: { name, question } }));
}

/** Deletes a plan. */
export function deletePlan(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/experiments/plans/{id}', { params: { path: { id } } }));
}

/** All tables of experiments, the newest first. */
export function listTables(): Promise<readonly ExperimentTableSummary[]> {
  return answered(api.GET('/api/v1/experiments/tables'));
}

/** A table with what its columns hold. */
export function loadTable(id: string): Promise<ExperimentTable> {
  return answered(api.GET('/api/v1/experiments/tables/{id}', { params: { path: { id } } }));
}

/**
 * Keeps the file of a table; one that cannot be read is refused by its line.
 *
 * @param file sent unread, under its own name
 */
export function uploadTable(file: File): Promise<ExperimentTable> {
  return answered(
    api.POST('/api/v1/experiments/tables', {
      params: { query: { name: file.name } },
      // The serializer sends the file itself; the text stands here for the type of the route only.
      body: '',
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}

/** Deletes a table; what was read from it stays. */
export function deleteTable(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/experiments/tables/{id}', { params: { path: { id } } }));
}

/** Where a table's file for the command line is. */
export function tableFileAddress(id: string): string {
  return `/api/v1/experiments/tables/${encodeURIComponent(id)}/export`;
}

/** Where the journey log of a reading is. */
export function readingLogAddress(reading: string): string {
  return `/api/v1/experiments/readings/${encodeURIComponent(reading)}/log`;
}

/** Keeps a reading's experiment among the journey logs. */
export function keepReadingLog(reading: string, name: string): Promise<Log> {
  return answered(
    api.POST('/api/v1/experiments/readings/{id}/log', { params: { path: { id: reading } }, body: { name } }),
  );
}
