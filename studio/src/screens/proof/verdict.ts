import type { PolicyEstimate, Proof } from '../../api/schema';
import type { Format, Maybe } from '../../format/format';
import type { Words } from '../../i18n/language';

type Ends = Proof['gain'];

/** The verdict in one sentence of the reader's language; the engine's reasons stand beside it. */
export function verdictText({ verdict, gain, baseline }: Proof, { proof }: Words, format: Format): string {
  const [lower = null, upper = null] = gain ?? [];
  const other = baseline.policy === 'behaviour' ? proof.todayShort : proof.quoted(baseline.policy);
  const write = (value: Maybe): string => format.number(value);
  switch (verdict) {
    case 'better':
      return upper === null ? proof.betterFrom(write(lower), other) : proof.better(write(lower), write(upper), other);
    case 'not-better':
      return lower === null
        ? proof.notBetterFrom(write(lessOf(upper)), other)
        : proof.notBetter(write(lessOf(upper)), write(lessOf(lower)), other);
    case 'unknown':
      return gain === null
        ? proof.unknown(other)
        : proof.between(intervalText(gain, format) ?? '', proof.unknown(other));
    case 'refused':
      return proof.refused;
  }
}

/** What is earned less, from what is earned more; 0 has no sign. */
function lessOf(gain: number | null): number {
  return 0 - (gain ?? 0);
}

/** A level of confidence as people write it: 95%, 99.5%. */
export function levelText(level: number, { proof }: Words, format: Format): string {
  return proof.percent(format.factor(100 * level));
}

/** The estimate that speaks for the policy; undefined where none decided. */
export function decidingEstimate({ estimates, decided_by }: Proof): PolicyEstimate | undefined {
  return estimates.find((one) => one.estimator === decided_by);
}

/** "lower to upper", with an end that is not bounded as infinite; undefined where there is no interval. */
export function intervalText(ends: Ends, format: Format): string | undefined {
  if (ends === null) {
    return undefined;
  }
  const [lower, upper] = ends;
  return format.interval([lower ?? Number.NEGATIVE_INFINITY, upper ?? Number.POSITIVE_INFINITY], (end) =>
    end === Number.NEGATIVE_INFINITY ? '−∞' : end === Number.POSITIVE_INFINITY ? '∞' : format.number(end),
  );
}
