import { type Campaign, type Step, stepsOf } from './campaign';

/** Letters as people compare them: without case and without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/**
 * The paths of the steps in which every word of a text appears: in their channel, their message or their note.
 *
 * @param names what the reader calls a step beside the names in the file, such as "e-mail" for "email"
 */
export function search(campaign: Campaign, text: string, names: (step: Step) => readonly string[]): readonly string[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  return stepsOf(campaign.start)
    .filter(({ step }) => {
      const said = plain([step.channel, step.message, step.note ?? '', ...names(step)].join(' '));
      return words.every((word) => said.includes(word));
    })
    .map(({ path }) => path);
}
