import { answered, api } from './client';
import type { ExperimentTable, TargetQuestion, Targets, UpliftJob, UpliftLearners, UpliftTime } from './schema';

/** What can learn whom an action changes on this server. */
export function listLearners(): Promise<UpliftLearners> {
  return answered(api.GET('/api/v1/audiences/learners'));
}

/** About how long a comparison would take. */
export function upliftTime(job: UpliftJob, signal: AbortSignal): Promise<UpliftTime> {
  return answered(api.POST('/api/v1/audiences/times', { body: job, signal }));
}

/** Whom to treat by the scores of a comparison, and what that is worth. */
export function findTargets(scores: string, question: TargetQuestion, signal: AbortSignal): Promise<Targets> {
  return answered(
    api.POST('/api/v1/audiences/scores/{id}/targets', {
      params: { path: { id: scores } },
      body: question,
      signal,
    }),
  );
}

/** The same customers as a list (CSV), the most profitable first. */
export function targetList(scores: string, question: TargetQuestion): Promise<string> {
  return answered(
    api.POST('/api/v1/audiences/scores/{id}/list', {
      params: { path: { id: scores } },
      body: question,
      parseAs: 'text',
    }),
  );
}

/** Keeps scores as a table of customers for campaigns. */
export function keepCustomers(scores: string): Promise<ExperimentTable> {
  return answered(api.POST('/api/v1/audiences/scores/{id}/customers', { params: { path: { id: scores } } }));
}

/** Where the scores of a comparison are, for the command line. */
export function scoresAddress(scores: string): string {
  return `/api/v1/audiences/scores/${encodeURIComponent(scores)}/export`;
}
