import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { newChannel, withValue } from '../../../world/draft';
import { useWorldDraft } from './WorldDraftContext';

/** Adds a channel by its name. */
export function NewChannel() {
  const { worlds } = useWords();
  const { draft, change } = useWorldDraft();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const taken = Object.hasOwn(draft.document.channels, wanted);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted !== '' && !taken) {
      const document = withValue(draft.document, ['channels', wanted], newChannel(draft.document));
      change({ ...draft, document });
      setName('');
    }
  };
  return (
    <form onSubmit={add} aria-label={worlds.addChannel}>
      <Group align="start" gap="xs">
        <TextInput
          size="xs"
          aria-label={worlds.channelName}
          placeholder={worlds.channelName}
          maxLength={100}
          value={name}
          error={taken ? worlds.channelTaken : undefined}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" disabled={wanted === '' || taken}>
          {worlds.addChannel}
        </Button>
      </Group>
    </form>
  );
}
