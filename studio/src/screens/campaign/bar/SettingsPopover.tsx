import { ActionIcon, NumberInput, Popover, Stack, Textarea, Tooltip } from '@mantine/core';
import type { FieldName } from '../../../graph/edit';
import { useFormat, useLanguage, useWords } from '../../../i18n/LanguageProvider';
import { SettingsIcon } from '../../../icons/SettingsIcon';
import { useCampaign, useEditor, useEditorState } from '../editor/EditorContext';
import { WorldChoice } from './WorldChoice';

const LARGEST_AUDIENCE = 1_000_000_000;
const LONGEST_NOTE = 10_000;

interface NumberFieldProps {
  readonly field: Extract<FieldName, 'audience' | 'budget'>;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly suffix?: string;
  readonly largest?: number;
}

/** The signs with which a language parts thousands and decimals. */
function useSeparators(): { readonly thousandSeparator: string; readonly decimalSeparator: string } {
  const parts = new Intl.NumberFormat(useLanguage().language).formatToParts(1234567.8);
  const sign = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ' ';
  return { thousandSeparator: sign('group'), decimalSeparator: sign('decimal') };
}

/** A number of the campaign that may be absent. */
function NumberField({ field, largest, ...rest }: NumberFieldProps) {
  const editor = useEditor();
  const value = useCampaign()[field];
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const isWhole = field === 'audience';
  const separators = useSeparators();
  const keep = (typed: number | string): void => {
    const isGiven = typeof typed === 'number' && typed > 0;
    if (typed === '' || isGiven) {
      editor.field(field, isGiven ? typed : undefined);
    }
  };
  return (
    <NumberInput
      {...rest}
      value={value ?? ''}
      min={isWhole ? 1 : 0}
      {...(largest === undefined ? {} : { max: largest })}
      allowDecimal={!isWhole}
      allowNegative={false}
      clampBehavior="strict"
      {...separators}
      hideControls
      disabled={isLocked}
      onChange={keep}
    />
  );
}

/** World, audience, budget and note of the campaign. */
export function SettingsPopover() {
  const { canvas } = useWords();
  const editor = useEditor();
  const { note } = useCampaign();
  const { count } = useFormat();
  const world = useEditorState((state) => state.world);
  const isLocked = useEditorState((state) => state.launch !== undefined);
  return (
    <Popover width={320} position="bottom-end" shadow="md" withArrow trapFocus>
      <Popover.Target>
        <Tooltip label={canvas.settings}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={canvas.settings}>
            <SettingsIcon />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={canvas.settings}>
        <Stack gap="sm">
          <div className="world-in-settings">
            <WorldChoice />
          </div>
          <NumberField
            field="audience"
            label={canvas.audience}
            placeholder={count(world.audience)}
            largest={LARGEST_AUDIENCE}
          />
          <NumberField
            field="budget"
            label={canvas.budget}
            description={canvas.budgetAdvice}
            suffix={` ${world.currency}`}
          />
          <Textarea
            label={canvas.campaignNote}
            value={note ?? ''}
            maxLength={LONGEST_NOTE}
            autosize
            minRows={2}
            maxRows={8}
            disabled={isLocked}
            onChange={(event) => editor.field('note', event.currentTarget.value)}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
