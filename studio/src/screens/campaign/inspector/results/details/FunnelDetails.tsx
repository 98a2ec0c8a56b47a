import { useMemo } from 'react';
import { Plot } from '../../../../../app/Plot';
import { useVoice } from '../../../../../i18n/useVoice';
import { funnel } from './funnel';
import type { DetailProps } from './ResultDetails';

/** A launch as a funnel. */
export function FunnelDetails({ launch: { result } }: DetailProps) {
  const voice = useVoice(result.currency);
  const content = useMemo(() => funnel(result, voice), [result, voice]);
  return <Plot content={content} />;
}
