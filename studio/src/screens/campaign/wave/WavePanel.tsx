import { CloseButton, Tabs } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { LearningTimeTab } from './LearningTimeTab';
import { OptimizationTab } from './OptimizationTab';
import './wave.css';
import { useWave } from './WaveContext';

/** The second wave beside the trees; below them on screens under 1,100 px. */
export default function WavePanel() {
  const { wave: words } = useWords();
  const { close } = useWave();
  return (
    <aside className="wave-panel" aria-label={words.title}>
      <Tabs defaultValue="proposal" keepMounted={false} className="wave-tabs">
        <Tabs.List>
          <Tabs.Tab value="proposal">{words.proposalTab}</Tabs.Tab>
          <Tabs.Tab value="time">{words.timeTab}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="proposal" className="wave-tab">
          <OptimizationTab />
        </Tabs.Panel>
        <Tabs.Panel value="time" className="wave-tab">
          <LearningTimeTab />
        </Tabs.Panel>
      </Tabs>
      <CloseButton className="wave-close" aria-label={words.close} onClick={close} />
    </aside>
  );
}
