import { Select, TagsInput } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import { withValue } from '../../../../world/draft';
import '../editors.css';
import { refusalBelow, useWorldDraft } from '../WorldDraftContext';

/** The message that a channel favours, and the words that rules can ask of it. */
export function ChannelWords({ name }: { readonly name: string }) {
  const { worlds } = useWords();
  const names = useNames();
  const { draft, change, refusals } = useWorldDraft();
  const { channels, messages } = draft.document;
  const { favours, traits = [] } = channels[name] ?? {};
  const set = (field: string, value: unknown): void =>
    change({ ...draft, document: withValue(draft.document, ['channels', name, field], value) });
  const choices = favours === undefined || messages.includes(favours) ? messages : [...messages, favours];
  return (
    <div className="editor-words">
      <Select
        size="xs"
        label={worlds.favours}
        placeholder={worlds.favoursNone}
        clearable
        data={choices.map((message) => ({ value: message, label: names.message(message) }))}
        value={favours ?? null}
        error={refusalBelow(refusals, ['channels', name, 'favours'])}
        onChange={(message) => set('favours', message ?? undefined)}
      />
      <TagsInput
        size="xs"
        label={worlds.traits}
        placeholder={worlds.traitsAdvice}
        value={traits}
        error={refusalBelow(refusals, ['channels', name, 'traits'])}
        onChange={(next) => set('traits', next.length === 0 ? undefined : next)}
      />
    </div>
  );
}
