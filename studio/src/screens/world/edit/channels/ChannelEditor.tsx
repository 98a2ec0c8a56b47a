import { Button, Group, Select, TagsInput, Title } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { IconOfChannel } from '../../../icons/IconOfChannel';
import { without, withValue } from '../../../world/draft';
import './editors.css';
import { NumberRow } from './NumberRow';
import { useWorldDraft } from './WorldDraftContext';

function ChannelWords({ name }: { readonly name: string }) {
  const { worlds } = useWords();
  const names = useNames();
  const { draft, change } = useWorldDraft();
  const channel = draft.document.channels[name];
  const set = (field: string, value: unknown): void =>
    change({ ...draft, document: withValue(draft.document, ['channels', name, field], value) });
  return (
    <div className="editor-words">
      <Select
        size="xs"
        label={worlds.favours}
        placeholder={worlds.favoursNone}
        clearable
        data={draft.document.messages.map((message) => ({ value: message, label: names.message(message) }))}
        value={channel?.favours ?? null}
        onChange={(message) => set('favours', message ?? undefined)}
      />
      <TagsInput
        size="xs"
        label={worlds.traits}
        placeholder={worlds.traitsAdvice}
        value={channel?.traits ?? []}
        onChange={(traits) => set('traits', traits.length === 0 ? undefined : traits)}
      />
    </div>
  );
}

/** One channel of a world: what it costs, whom it reaches, and how they react before any rule. */
export function ChannelEditor({ name }: { readonly name: string }) {
  const { worlds, information } = useWords();
  const names = useNames();
  const { draft, change } = useWorldDraft();
  const channel = draft.document.channels[name];
  if (channel === undefined) {
    return null;
  }
  return (
    <section className="editor-card">
      <Group justify="space-between" mb={6}>
        <Group gap={6}>
          <IconOfChannel channel={name} size={18} />
          <Title order={3} size="h6">
            {names.channel(name)}
          </Title>
        </Group>
        <Button
          size="compact-xs"
          variant="default"
          disabled={Object.keys(draft.document.channels).length === 1}
          onClick={() => change(without(draft, ['channels', name]))}
        >
          {worlds.removeChannel(names.channel(name))}
        </Button>
      </Group>
      <NumberRow label={information.cost} place={['channels', name, 'cost']} />
      {channel.reach !== undefined && <NumberRow label={information.reach} place={['channels', name, 'reach']} />}
      {Object.keys(channel.rates).map((reaction) => (
        <NumberRow
          key={reaction}
          label={worlds.rate(names.reaction(reaction).toLowerCase())}
          place={['channels', name, 'rates', reaction]}
        />
      ))}
      {channel.opt_out_value !== undefined && (
        <NumberRow label={information.optOutValue} place={['channels', name, 'opt_out_value']} />
      )}
      <ChannelWords name={name} />
    </section>
  );
}
