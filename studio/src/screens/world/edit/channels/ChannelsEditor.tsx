import { SimpleGrid } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { newChannel, withValue } from '../../../../world/draft';
import { NewName } from '../NewName';
import { useWorldDraft } from '../WorldDraftContext';
import { ChannelEditor } from './ChannelEditor';

/** The channels of a world: added, changed, removed. */
export function ChannelsEditor() {
  const { worlds } = useWords();
  const { draft, change } = useWorldDraft();
  const names = Object.keys(draft.document.channels);
  const add = (name: string): void =>
    change({ ...draft, document: withValue(draft.document, ['channels', name], newChannel(draft.document)) });
  return (
    <>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a channel keeps its card and the focus while it is renamed
          <ChannelEditor key={index} name={name} />
        ))}
      </SimpleGrid>
      <NewName label={worlds.channelName} action={worlds.addChannel} taken={names} onAdd={add} />
    </>
  );
}
