import { ActionIcon, CloseButton, TextInput, Tooltip } from '@mantine/core';
import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Step } from '../../../graph/campaign';
import { search } from '../../../graph/search';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { SearchIcon } from '../../../icons/SearchIcon';
import { useCampaign, useEditor } from '../editor/EditorContext';

const LAYER = 'search';

interface SearchBoxProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  /** Shows a found step. */
  readonly onFound: (path: string) => void;
}

/** The steps that a text finds; they are marked while the search runs. */
function useFound(text: string): readonly string[] {
  const names = useNames();
  const campaign = useCampaign();
  const editor = useEditor();
  const found = useMemo(
    () => search(campaign, text, ({ channel, message }: Step) => [names.channel(channel), names.message(message)]),
    [campaign, text, names],
  );
  useEffect(() => {
    editor.mark(LAYER, new Map(found.map((path) => [path, { found: true }])));
    return () => editor.mark(LAYER, new Map());
  }, [editor, found]);
  return found;
}

/** Finds steps by channel, message or note; Enter goes from one to the next. */
export function SearchBox({ field, opened, onOpened, onFound }: SearchBoxProps) {
  const { canvas } = useWords();
  const [text, setText] = useState('');
  const found = useFound(useDeferredValue(opened ? text : ''));
  const [at, setAt] = useState(0);
  const close = (): void => {
    setText('');
    onOpened(false);
  };
  const next = (): void => {
    const path = found[at % Math.max(1, found.length)];
    if (path !== undefined) {
      onFound(path);
      setAt(at + 1);
    }
  };
  if (!opened) {
    return (
      <Tooltip label={canvas.search}>
        <ActionIcon
          className="canvas-search"
          variant="default"
          size="lg"
          aria-label={canvas.search}
          onClick={() => onOpened(true)}
        >
          <SearchIcon />
        </ActionIcon>
      </Tooltip>
    );
  }
  return (
    <search className="canvas-search canvas-search-open">
      <TextInput
        ref={field}
        data-autofocus
        autoFocus
        aria-label={canvas.search}
        placeholder={canvas.searchAdvice}
        value={text}
        leftSection={<SearchIcon size={16} />}
        rightSection={<CloseButton size="sm" aria-label={canvas.searchClose} onClick={close} />}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            next();
          } else if (event.key === 'Escape') {
            close();
          }
        }}
      />
      <output className="canvas-search-count">{text === '' ? '' : canvas.searchFound(found.length)}</output>
    </search>
  );
}
