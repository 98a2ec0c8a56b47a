import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { useVoice } from '../../../i18n/useVoice';
import { factsOf } from '../../../world/facts';
import { ChannelsEditor } from './channels/ChannelsEditor';
import { MessagesEditor } from './MessagesEditor';
import { NumberRow } from './NumberRow';
import { RulesEditor } from './rules/RulesEditor';
import { useWorldDraft } from './WorldDraftContext';

/** Whole numbers of a world that carry no source. */
const BARE: readonly string[] = ['depth', 'step_days'];

function Basics() {
  const { document } = useWorldDraft().draft;
  const voice = useVoice(document.currency);
  return (
    <section className="editor-card">
      {factsOf(document, voice).map(({ path, name }) => (
        <NumberRow key={path} label={name} place={path.split('.')} hasSource={!BARE.includes(path)} />
      ))}
    </section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </>
  );
}

/** All that a world says as fields. */
export function WorldForm() {
  const { information } = useWords();
  return (
    <Stack gap="md">
      <Section title={information.facts}>
        <Basics />
      </Section>
      <Section title={information.messages}>
        <MessagesEditor />
      </Section>
      <Section title={information.channels}>
        <ChannelsEditor />
      </Section>
      <Section title={information.rules}>
        <RulesEditor />
      </Section>
    </Stack>
  );
}
