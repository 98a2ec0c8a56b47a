import { answered, api } from './client';
import type { Template } from './schema';

/** Campaigns to start from. */
export function listTemplates(): Promise<readonly Template[]> {
  return answered(api.GET('/api/v1/templates'));
}
