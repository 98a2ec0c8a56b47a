import { answered, api, done } from './client';
import type { Policy, PolicyDocument, PolicySummary } from './schema';

/** All policies, the newest first. */
export function listPolicies(): Promise<readonly PolicySummary[]> {
  return answered(api.GET('/api/v1/policies'));
}

/** Keeps a policy under a name. */
export function addPolicy(name: string, document: PolicyDocument): Promise<Policy> {
  return answered(api.POST('/api/v1/policies', { body: { name, document } }));
}

/** Deletes a policy; what was proved of it stays. */
export function deletePolicy(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/policies/{id}', { params: { path: { id } } }));
}
