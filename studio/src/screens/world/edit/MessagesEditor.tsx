import { CloseButton } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { withValue } from '../../../world/draft';
import { withRenamedMessage } from '../../../world/renames';
import './editors.css';
import { NameField } from './NameField';
import { NewName } from './NewName';
import { useWorldDraft } from './WorldDraftContext';

/** The messages of a world: added, renamed, removed. */
export function MessagesEditor() {
  const { worlds } = useWords();
  const names = useNames();
  const { draft, change } = useWorldDraft();
  const { messages } = draft.document;
  const set = (next: readonly string[]): void =>
    change({ ...draft, document: withValue(draft.document, ['messages'], next) });
  return (
    <section className="editor-card">
      <ul className="name-list">
        {messages.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field stays the same while its message is renamed
          <li key={index}>
            <NameField
              label={worlds.nameOfMessage(names.message(message))}
              name={message}
              others={messages}
              onRename={(to) => change(withRenamedMessage(draft, message, to))}
            />
            <CloseButton
              aria-label={worlds.removeNamed(names.message(message))}
              title={worlds.removeNamed(names.message(message))}
              disabled={messages.length === 1}
              onClick={() => set(messages.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <NewName
        label={worlds.messageName}
        action={worlds.addMessage}
        taken={messages}
        onAdd={(message) => set([...messages, message])}
      />
    </section>
  );
}
