import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../../i18n/LanguageProvider';
import { rulesOf } from '../../../../world/rules';
import '../editors.css';
import { useWorldDraft } from '../WorldDraftContext';
import { RuleEditor } from './RuleEditor';
import { useRuleList } from './useRuleList';

/** The rules of a world: added, changed, moved, removed. */
export function RulesEditor() {
  const { information, worldRules: words } = useWords();
  const { document } = useWorldDraft().draft;
  const { ids, added, add, move, remove } = useRuleList();
  const [news, setNews] = useState('');
  const rules = rulesOf(document);
  return (
    <>
      <Text size="sm" c="dimmed">
        {information.rulesAdvice[document.scale ?? 'odds']} {words.orderAdvice}
      </Text>
      <ol className="rule-cards">
        {rules.map((rule, index) => {
          const id = ids[index] ?? '';
          return (
            <RuleEditor
              key={id}
              rule={rule}
              index={index}
              count={rules.length}
              id={id}
              isNew={id === added}
              onMove={(to) => {
                move(index, to);
                setNews(words.moved(rule.name, to + 1, rules.length));
              }}
              onRemove={() => {
                remove(index);
                setNews(words.removed(rule.name));
              }}
            />
          );
        })}
      </ol>
      <Button size="xs" variant="default" w="fit-content" onClick={() => add(words.newName)}>
        {words.add}
      </Button>
      <VisuallyHidden role="status">{news}</VisuallyHidden>
    </>
  );
}
