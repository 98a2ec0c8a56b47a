import { isDivided } from '../../../graph/campaign';
import { useCampaign } from './EditorContext';

/** Whether the open campaign divides its customers. */
export function useIsDivided(): boolean {
  return isDivided(useCampaign());
}
