import { Modal, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ComponentType, useState } from 'react';
import type { Launch } from '../../../../../api/schema';
import { useWords } from '../../../../../i18n/LanguageProvider';
import { ChannelDetails } from './ChannelDetails';
import { FlowDetails } from './FlowDetails';
import { FunnelDetails } from './FunnelDetails';
import { SensitivityDetails } from './SensitivityDetails';
import { StepDetails } from './StepDetails';

/** What can be seen of a result in full. */
export type Detail = 'funnel' | 'flow' | 'channels' | 'steps' | 'sensitivity';

export interface DetailProps {
  readonly launch: Launch;
}

const DETAILS: ReadonlyArray<readonly [Detail, ComponentType<DetailProps>]> = [
  ['funnel', FunnelDetails],
  ['flow', FlowDetails],
  ['channels', ChannelDetails],
  ['steps', StepDetails],
  ['sensitivity', SensitivityDetails],
];

interface ResultDetailsProps extends DetailProps {
  readonly opened: Detail;
  readonly onClose: () => void;
}

/** Plots and tables of a launch over the whole screen. */
export default function ResultDetails({ launch, opened, onClose }: ResultDetailsProps) {
  const { results, frame } = useWords();
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const [tab, setTab] = useState<Detail>(opened);
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1180px, 94vw)"
      fullScreen={narrow}
      title={`${results.details} · ${launch.result.campaign}`}
      closeButtonProps={{ 'aria-label': frame.close }}
    >
      <Tabs value={tab} onChange={(name) => setTab((name ?? 'funnel') as Detail)} keepMounted={false}>
        <Tabs.List>
          {DETAILS.map(([name]) => (
            <Tabs.Tab key={name} value={name}>
              {results.open[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {DETAILS.map(([name, Content]) => (
          <Tabs.Panel key={name} value={name} pt="md" mih={360}>
            <Content launch={launch} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Modal>
  );
}
