import { Button, Group, Title } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import { IconOfChannel } from '../../../../icons/IconOfChannel';
import { without } from '../../../../world/draft';
import { withRenamedChannel } from '../../../../world/renames';
import '../editors.css';
import { NameField } from '../NameField';
import { NumberRow } from '../NumberRow';
import { OptionalNumberRow } from '../OptionalNumberRow';
import { useWorldDraft } from '../WorldDraftContext';
import { ChannelWords } from './ChannelWords';

/** One channel of a world: what it is called and costs, whom it reaches, and how they react before any rule. */
export function ChannelEditor({ name }: { readonly name: string }) {
  const { worlds, information } = useWords();
  const names = useNames();
  const { draft, change } = useWorldDraft();
  const { channels, reactions } = draft.document;
  const channel = channels[name];
  if (channel === undefined) {
    return null;
  }
  const knowsOptOuts = Object.values(reactions).includes('opt-out');
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
          disabled={Object.keys(channels).length === 1}
          onClick={() => change(without(draft, ['channels', name]))}
        >
          {worlds.removeNamed(names.channel(name))}
        </Button>
      </Group>
      <div className="number-row">
        <span className="number-row-label">{worlds.name}</span>
        <div className="number-row-wide">
          <NameField
            label={worlds.nameOfChannel(names.channel(name))}
            name={name}
            others={Object.keys(channels)}
            onRename={(to) => change(withRenamedChannel(draft, name, to))}
          />
        </div>
      </div>
      <NumberRow label={information.cost} place={['channels', name, 'cost']} />
      <OptionalNumberRow label={information.reach} place={['channels', name, 'reach']} unsaid="1" />
      {Object.keys(channel.rates).map((reaction) => (
        <NumberRow
          key={reaction}
          label={worlds.rate(names.reaction(reaction).toLowerCase())}
          place={['channels', name, 'rates', reaction]}
        />
      ))}
      {(knowsOptOuts || channel.opt_out_value !== undefined) && (
        <OptionalNumberRow label={information.optOutValue} place={['channels', name, 'opt_out_value']} unsaid="0" />
      )}
      <ChannelWords name={name} />
    </section>
  );
}
