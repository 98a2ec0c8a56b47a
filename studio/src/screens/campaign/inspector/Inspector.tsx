import { ActionIcon, CloseButton, Drawer, Loader, Tabs, Tooltip } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Suspense, useEffect, useRef, useState } from 'react';
import { ErrorBoundary } from '../../../app/ErrorBoundary';
import { useWords } from '../../../i18n/LanguageProvider';
import { InspectorIcon } from '../../../icons/InspectorIcon';
import { useEditorState } from '../editor/EditorContext';
import './inspector.css';
import { TABS, type TabName } from './tabs';

function InspectorTabs({ tab, onTab }: { readonly tab: TabName; readonly onTab: (tab: TabName) => void }) {
  const words = useWords();
  return (
    <Tabs
      value={tab}
      onChange={(name) => onTab((name ?? 'results') as TabName)}
      keepMounted={false}
      className="inspector-tabs"
    >
      <Tabs.List>
        {TABS.map(({ name, label }) => (
          <Tabs.Tab key={name} value={name}>
            {label(words)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map(({ name, Content }) => (
        <Tabs.Panel key={name} value={name} className="inspector-panel">
          <ErrorBoundary>
            <Suspense fallback={<Loader size="sm" m="md" aria-label={words.frame.loading} />}>
              <Content />
            </Suspense>
          </ErrorBoundary>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** A split is made and edited here: its tab opens when it is asked for. */
function useAsked(show: () => void): void {
  const asked = useEditorState((state) => state.asked);
  const answered = useRef(asked);
  useEffect(() => {
    if (asked !== answered.current) {
      answered.current = asked;
      show();
    }
  }, [asked, show]);
}

/** What is known of the open campaign, at the right; a sheet from below on screens under 1,100 px. */
export function Inspector() {
  const { inspector } = useWords();
  const narrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
  const [isOpen, { open, close }] = useDisclosure(!narrow);
  const [tab, setTab] = useState<TabName>('results');
  useAsked(() => {
    setTab('step');
    open();
  });
  const tabs = <InspectorTabs tab={tab} onTab={setTab} />;
  const opener = (
    <Tooltip label={inspector.open} position="left">
      <ActionIcon className="inspector-opener" variant="default" size="lg" aria-label={inspector.open} onClick={open}>
        <InspectorIcon />
      </ActionIcon>
    </Tooltip>
  );
  if (narrow) {
    return (
      <>
        {opener}
        <Drawer
          opened={isOpen}
          onClose={close}
          position="bottom"
          size="75%"
          title={inspector.title}
          closeButtonProps={{ 'aria-label': inspector.close }}
        >
          {tabs}
        </Drawer>
      </>
    );
  }
  return isOpen ? (
    <aside className="inspector" aria-label={inspector.title}>
      {tabs}
      <CloseButton className="inspector-close" aria-label={inspector.close} onClick={close} />
    </aside>
  ) : (
    opener
  );
}
