import { UnstyledButton } from '@mantine/core';
import type { Template } from '../../api/schema';
import { stepsOf } from '../../graph/campaign';
import { useWords } from '../../i18n/LanguageProvider';
import { templateText } from '../../i18n/templateText';
import { useNames } from '../../i18n/useNames';
import { TreePicture } from './TreePicture';

interface TemplateCardProps {
  readonly template: Template;
  readonly onChoose: (template: Template) => void;
  readonly disabled: boolean;
}

/** One campaign to start from. */
export function TemplateCard({ template, onChoose, disabled }: TemplateCardProps) {
  const words = useWords();
  const names = useNames();
  const { title, description } = templateText(words, template);
  const { start, world } = template.document;
  return (
    <UnstyledButton className="template-card" disabled={disabled} onClick={() => onChoose(template)}>
      <TreePicture start={start} />
      <span className="template-title">{title}</span>
      <span className="template-text">{description}</span>
      <span className="template-facts">
        {names.world(world)} · {words.templates.steps(stepsOf(start).length)}
      </span>
    </UnstyledButton>
  );
}
