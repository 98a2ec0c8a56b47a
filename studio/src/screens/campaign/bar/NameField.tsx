import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { useCampaign, useEditor, useEditorState } from '../editor/EditorContext';

const LONGEST_NAME = 200;

/** The campaign's name, changed where it stands; a campaign is never without one. */
export function NameField() {
  const { canvas } = useWords();
  const editor = useEditor();
  const { name } = useCampaign();
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const [typed, setTyped] = useState<string>();
  const keep = (): void => {
    const text = typed?.trim();
    if (text !== undefined && text !== '' && text !== name) {
      editor.field('name', text);
    }
    setTyped(undefined);
  };
  return (
    <h1 className="campaign-name">
      <TextInput
        variant="unstyled"
        aria-label={canvas.nameLabel}
        title={name}
        value={typed ?? name}
        maxLength={LONGEST_NAME}
        readOnly={isLocked}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.currentTarget.blur();
          } else if (event.key === 'Escape') {
            setTyped(undefined);
          }
        }}
      />
    </h1>
  );
}
