import type { Format } from '../format/format';
import { type Part, reactionsOf, type Step, stepsOf } from '../graph/campaign';
import type { Change, FieldChange } from '../graph/changes';
import { isSplit } from '../graph/split';
import type { Words } from './language';
import type { Names } from './useNames';

/** What saying a change needs: the language's words, what it calls things, and how it writes numbers. */
export interface Speech {
  readonly words: Words;
  readonly names: Names;
  readonly format: Format;
}

/** Where a step stands: "after an engagement, then a negative reaction", or "at the start". */
export function placeText({ words: { changes }, names }: Speech, path: string): string {
  const known: Readonly<Record<string, string>> = changes.reactions;
  const said = reactionsOf(path).map((reaction) =>
    Object.hasOwn(known, reaction) ? (known[reaction] ?? '') : changes.otherReaction(names.reaction(reaction)),
  );
  return said.length === 0 ? changes.start : changes.after(said.join(changes.followedBy));
}

/** What a step does: "SMS · Promotion, after 7 days". */
export function stepText({ words: { changes }, names }: Speech, step: Step): string {
  const action = names.action(step);
  return step.wait_days === undefined ? action : changes.waiting(action, step.wait_days);
}

/** A step, or a split by the columns that it looks at. */
function partText(speech: Speech, part: Part): string {
  return isSplit(part) ? speech.names.part(part) : stepText(speech, part);
}

function subtreeText(speech: Speech, part: Part): string {
  const following = stepsOf(part).length - (isSplit(part) ? 0 : 1);
  return speech.words.changes.following(partText(speech, part), following);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** A step that a proposal would change: "After an engagement: SMS · Promotion instead of nothing". */
export function proposedText(speech: Speech, change: Change): string {
  const place = capitalised(placeText(speech, change.path));
  const { proposed } = speech.words.changes;
  switch (change.kind) {
    case 'add':
      return proposed.add(place, subtreeText(speech, change.after));
    case 'remove':
      return proposed.remove(place, subtreeText(speech, change.before));
    case 'replace':
      return proposed.replace(place, partText(speech, change.before), partText(speech, change.after));
    default:
      return madeText(speech, change);
  }
}

/** What was done from one version to the next: "Added SMS · Promotion after an engagement". */
export function madeText(speech: Speech, change: Change): string {
  const { made } = speech.words.changes;
  const place = placeText(speech, change.path);
  switch (change.kind) {
    case 'add':
      return made.add(place, subtreeText(speech, change.after));
    case 'remove':
      return made.remove(place, subtreeText(speech, change.before));
    case 'replace':
      return made.replace(place, partText(speech, change.before), partText(speech, change.after));
    case 'note':
      return noteText(speech, place, change.before, change.after);
    case 'field':
      return fieldText(speech, change);
  }
}

function noteText({ words }: Speech, place: string, before: string | null, after: string | null): string {
  const { made } = words.changes;
  if (after === null) {
    return made.noteRemoved(place);
  }
  return before === null ? made.noteAdded(place, after) : made.noteChanged(place, after);
}

function fieldText({ words, names, format }: Speech, { path, before, after }: FieldChange): string {
  const { made } = words.changes;
  const number = (value: string | number | null, none: string, write: (value: number) => string): string =>
    value === null ? none : write(Number(value));
  switch (path) {
    case 'name':
      return made.name(String(before), String(after));
    case 'world':
      return made.world(names.world(String(before)), names.world(String(after)));
    case 'audience':
      return made.audience(number(before, made.usual, format.count), number(after, made.usual, format.count));
    case 'budget':
      return made.budget(number(before, made.none, format.money), number(after, made.none, format.money));
    case 'customers':
      return made.customers;
    case 'note':
      return after === null ? made.campaignNoteRemoved : made.campaignNoteAdded(String(after));
  }
}
