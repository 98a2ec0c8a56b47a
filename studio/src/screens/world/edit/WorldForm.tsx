import { SimpleGrid, Stack, TagsInput, Title } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { useVoice } from '../../../i18n/useVoice';
import { withValue } from '../../../world/draft';
import { factsOf } from '../../../world/facts';
import { rulesOf } from '../../../world/rules';
import { ChannelEditor } from './ChannelEditor';
import { NewChannel } from './NewChannel';
import { NumberRow } from './NumberRow';
import { RuleEditor } from './RuleEditor';
import { useWorldDraft } from './WorldDraftContext';

/** Whole numbers of a world that carry no source. */
const BARE: readonly string[] = ['depth', 'step_days'];

function Basics() {
  const { draft, change } = useWorldDraft();
  const { worlds } = useWords();
  const { document } = draft;
  const voice = useVoice(document.currency);
  return (
    <section className="editor-card">
      {factsOf(document, voice).map(({ path, name }) => (
        <NumberRow key={path} label={name} place={path.split('.')} hasSource={!BARE.includes(path)} />
      ))}
      <TagsInput
        size="xs"
        mt="xs"
        label={worlds.messages}
        placeholder={worlds.messagesAdvice}
        value={document.messages}
        onChange={(messages) => change({ ...draft, document: withValue(document, ['messages'], messages) })}
      />
    </section>
  );
}

/** All numbers of a world as fields, with its channels and messages. */
export function WorldForm() {
  const { information } = useWords();
  const { document } = useWorldDraft().draft;
  return (
    <Stack gap="md">
      <Title order={2} size="h5">
        {information.facts}
      </Title>
      <Basics />
      <Title order={2} size="h5">
        {information.channels}
      </Title>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
        {Object.keys(document.channels).map((name) => (
          <ChannelEditor key={name} name={name} />
        ))}
      </SimpleGrid>
      <NewChannel />
      <Title order={2} size="h5">
        {information.rules}
      </Title>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
        {rulesOf(document).map((rule, index) => (
          <RuleEditor key={rule.name} rule={rule} index={index} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
