import type { Words } from '../i18n/language';
import type { Names } from '../i18n/useNames';
import { asList, type Condition, type Earlier, type NameOrNames } from './conditions';

/** When a rule applies, in words: "the message is Brand and the step before brought an engagement". */
export function conditionText(when: Condition, { rules }: Words, names: Names): string {
  const oneOf = (given: NameOrNames, called: (name: string) => string): string =>
    asList(given).map(called).join(rules.or);
  const reaction = (name: string): string => names.reaction(name).toLowerCase();
  const quoted = (name: string): string => rules.quoted(name);
  const parts = [
    when.channel === undefined ? '' : rules.channel(oneOf(when.channel, names.channel)),
    when.message === undefined ? '' : rules.message(oneOf(when.message, names.message)),
    when.trait === undefined ? '' : rules.trait(oneOf(when.trait, quoted)),
    when.favoured === undefined ? '' : when.favoured ? rules.favoured : rules.notFavoured,
    stepText(when.step, rules),
    when.after === undefined ? '' : rules.after(oneOf(when.after, reaction)),
    when.same_channel === undefined ? '' : when.same_channel ? rules.sameChannel : rules.otherChannel,
    when.same_message === undefined ? '' : when.same_message ? rules.sameMessage : rules.otherMessage,
    ...(when.earlier === undefined ? [] : asList<Earlier>(when.earlier).map((earlier) => earlierText(earlier))),
  ].filter((part) => part !== '');
  return parts.length === 0 ? rules.always : parts.join(rules.and);

  function earlierText(earlier: Earlier): string {
    const kinds = [
      earlier.channel === undefined ? '' : oneOf(earlier.channel, names.channel),
      earlier.message === undefined ? '' : oneOf(earlier.message, names.message),
      earlier.trait === undefined ? '' : oneOf(earlier.trait, quoted),
      earlier.favoured === undefined ? '' : earlier.favoured ? rules.kindFavoured : rules.kindNotFavoured,
      earlier.reaction === undefined ? '' : rules.kindReaction(oneOf(earlier.reaction, reaction)),
      earlier.same === undefined ? '' : rules.kindSame[earlier.same],
    ].filter((kind) => kind !== '');
    return rules.earlier(countText(earlier, rules), kinds.join(', '));
  }
}

function stepText(step: Condition['step'], rules: Words['rules']): string {
  if (step === undefined) {
    return '';
  }
  if (typeof step === 'number') {
    return rules.step(step);
  }
  return rules.steps(step.at_least, step.at_most);
}

function countText({ exactly, at_least, at_most }: Earlier, rules: Words['rules']): string {
  if (exactly !== undefined) {
    return rules.exactly(exactly);
  }
  return [at_least === undefined ? '' : rules.atLeast(at_least), at_most === undefined ? '' : rules.atMost(at_most)]
    .filter((bound) => bound !== '')
    .join(rules.and);
}
