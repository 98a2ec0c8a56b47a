import { Button, CloseButton, Menu } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { firstValue, knownIn, PARTS, type Part, partsToAdd, withField } from '../../../../world/conditionEdits';
import type { Condition } from '../../../../world/conditions';
import type { Place } from '../../../../world/draft';
import { useWorldDraft } from '../WorldDraftContext';
import './condition.css';
import { ConditionPart } from './ConditionPart';

interface ConditionEditorProps {
  readonly when: Condition;
  /** Where the condition stands in the world. */
  readonly place: Place;
  readonly onChange: (when: Condition) => void;
}

/** When a rule applies: each part a row, all of which must hold. */
export function ConditionEditor({ when, place, onChange }: ConditionEditorProps) {
  const { worldRules: words } = useWords();
  const known = knownIn(useWorldDraft().draft.document);
  const set = (part: Part, value: Condition[Part] | undefined): void => onChange(withField(when, part, value));
  const addable = partsToAdd(when, known);
  return (
    <div className="condition">
      {PARTS.filter((part) => when[part] !== undefined).map((part) => (
        <div key={part} className="condition-part">
          <span className="condition-label">{words.parts[part]}</span>
          <ConditionPart part={part} when={when} place={[...place, part]} onChange={set} />
          <CloseButton
            size="sm"
            aria-label={words.removePart(words.parts[part])}
            title={words.removePart(words.parts[part])}
            onClick={() => set(part, undefined)}
          />
        </div>
      ))}
      {addable.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-xs" variant="default" w="fit-content">
              {words.addPart}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {addable.map((part) => (
              <Menu.Item key={part} onClick={() => set(part, firstValue(part, known))}>
                {words.parts[part]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
