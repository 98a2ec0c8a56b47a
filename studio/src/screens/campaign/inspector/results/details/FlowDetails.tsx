import { useMemo } from 'react';
import { Plot } from '../../../../../app/Plot';
import { useVoice } from '../../../../../i18n/useVoice';
import { flow } from './flow';
import type { DetailProps } from './ResultDetails';

/** Where the people of a launch go. */
export function FlowDetails({ launch: { result } }: DetailProps) {
  const voice = useVoice(result.currency);
  const content = useMemo(() => flow(result, voice), [result, voice]);
  return <Plot content={content} />;
}
