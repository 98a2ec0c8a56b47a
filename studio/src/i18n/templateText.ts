import type { Template } from '../api/schema';
import type { Words } from './language';

export interface TemplateText {
  readonly title: string;
  readonly description: string;
}

/** What a template is called in the language spoken here; one that the studio does not know keeps the server's words. */
export function templateText({ templates }: Words, { id, title, description }: Template): TemplateText {
  const known: Readonly<Record<string, TemplateText>> = templates.texts;
  return Object.hasOwn(known, id) ? (known[id] ?? { title, description }) : { title, description };
}
