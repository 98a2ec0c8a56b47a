import { NumberInput, Stack } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { type Action, stepAt } from '../../../graph/campaign';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { IconOfChannel } from '../../../icons/IconOfChannel';
import { useCampaign, useEditor, useEditorState } from '../editor/EditorContext';
import './choice.css';

const LONGEST_WAIT = 3650;

/** Arrow keys go through the buttons as they stand: messages across, channels down. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>, columns: number): void {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  const by = steps[event.key];
  if (by !== undefined) {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[at + by]?.focus();
    event.preventDefault();
  }
}

interface ActionChoiceProps {
  readonly path: string;
  readonly onChosen: () => void;
}

/** Channels with their messages: one press chooses both. */
export function ActionChoice({ path, onChosen }: ActionChoiceProps) {
  const { canvas } = useWords();
  const names = useNames();
  const editor = useEditor();
  const world = useEditorState((state) => state.world);
  const step = stepAt(useCampaign(), path);
  const [wait, setWait] = useState<number | undefined>(step?.wait_days);
  const act = ({ channel, message }: Action): void => {
    editor.act(path, { channel, message, ...(wait === undefined ? {} : { wait_days: wait }) });
    onChosen();
  };
  const waited = (days: number | undefined): void => {
    setWait(days);
    if (step !== undefined) {
      editor.act(path, {
        channel: step.channel,
        message: step.message,
        ...(days === undefined ? {} : { wait_days: days }),
      });
    }
  };
  const isCurrent = (channel: string, message: string): boolean =>
    step?.channel === channel && step.message === message;
  const focused = step ?? { channel: world.channels[0], message: world.messages[0] };
  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons in it */}
      <div className="choice" onKeyDown={(event) => moveFocus(event, world.messages.length)}>
        {world.channels.map((channel) => (
          <div key={channel} className="choice-row">
            <span className="choice-channel">
              <IconOfChannel channel={channel} size={20} />
              {names.channel(channel)}
            </span>
            {world.messages.map((message) => (
              <button
                key={message}
                type="button"
                className="choice-message"
                aria-label={names.action({ channel, message })}
                aria-pressed={isCurrent(channel, message)}
                data-autofocus={(focused.channel === channel && focused.message === message) || undefined}
                onClick={() => act({ channel, message })}
              >
                {names.message(message)}
              </button>
            ))}
          </div>
        ))}
      </div>
      {world.spacing !== undefined && (
        <NumberInput
          size="xs"
          label={canvas.wait}
          placeholder={canvas.waitUsual(world.spacing.days)}
          value={wait ?? ''}
          min={1}
          max={LONGEST_WAIT}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(days) => waited(typeof days === 'number' ? days : undefined)}
        />
      )}
    </Stack>
  );
}
