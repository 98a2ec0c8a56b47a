import type { WorldDocument } from '../api/schema';
import type { Words } from '../i18n/language';
import type { Names } from '../i18n/useNames';

/** What a number of a world is, in words, from its place such as `channels.sms.rates.engagement`. */
export function assumptionText(path: string, world: WorldDocument, { sensitivity }: Words, names: Names): string {
  const [area = '', ...rest] = path.split('.');
  const reaction = names.reaction(rest.at(-1) ?? '').toLowerCase();
  switch (area) {
    case 'margin':
      return sensitivity.margin;
    case 'channels':
      return channelText(rest, sensitivity, names);
    case 'rules':
      return sensitivity.rule(world.rules?.[Number(rest[0])]?.name ?? rest[0] ?? '', reaction);
    case 'pressure':
      return rest[0] === 'exponents' ? sensitivity.pressure(reaction) : sensitivity.halfLife;
    case 'affinity':
      return sensitivity.affinity;
    case 'organic':
      return sensitivity.organic;
    default:
      return path;
  }
}

/** A channel's name may hold dots itself, so what is said of it is read from the end. */
function channelText(rest: readonly string[], { cost, reach, optOutValue, rate }: Words['sensitivity'], names: Names) {
  const last = rest.at(-1) ?? '';
  const isRate = rest.at(-2) === 'rates';
  const channel = names.channel(rest.slice(0, isRate ? -2 : -1).join('.'));
  if (isRate) {
    return rate(channel, names.reaction(last).toLowerCase());
  }
  const said = { cost, reach, opt_out_value: optOutValue }[last];
  return said === undefined ? `${channel}: ${last}` : said(channel);
}
