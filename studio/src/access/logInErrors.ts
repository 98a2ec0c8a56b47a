import { Problem } from '../api/problem';
import type { Words } from '../i18n/language';

/** What stands beside the password after a refused log-in; undefined where the failure is of another kind. */
export function passwordError(failure: Error | null, { access }: Words): string | undefined {
  if (!(failure instanceof Problem)) {
    return undefined;
  }
  if (failure.status === 429) {
    return failure.retryAfter === undefined ? access.tooManySoon : access.tooMany(failure.retryAfter);
  }
  return failure.status === 401 ? access.wrong : undefined;
}
