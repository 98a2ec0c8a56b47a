import { SimpleGrid } from '@mantine/core';
import { useMemo } from 'react';
import { Plot } from '../../../../../app/Plot';
import { useVoice } from '../../../../../i18n/useVoice';
import { channelPlot } from './channels';
import type { DetailProps } from './ResultDetails';

/** Cost and profit of a launch by channel, side by side. */
export function ChannelDetails({ launch: { result } }: DetailProps) {
  const voice = useVoice(result.currency);
  const cost = useMemo(() => channelPlot(result, 'cost', voice), [result, voice]);
  const profit = useMemo(() => channelPlot(result, 'profit', voice), [result, voice]);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Plot content={profit} />
      <Plot content={cost} />
    </SimpleGrid>
  );
}
