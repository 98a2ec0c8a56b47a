import type { Simulation } from '../../../../api/schema';
import type { Maybe } from '../../../../format/format';

export type KpiName =
  | 'profit'
  | 'conversions'
  | 'cost'
  | 'cac'
  | 'contacts'
  | 'engagement_rate'
  | 'opt_outs'
  | 'organic_conversions'
  | 'incremental_conversions'
  | 'incremental_profit';

export type Unit = 'count' | 'money' | 'percent';

/** One key figure of a campaign. */
export interface Kpi {
  readonly name: KpiName;
  readonly unit: Unit;
  /** Null where the formula has no value, such as a cost per conversion at none. */
  readonly value: number | null;
  /** 95 % interval of a sampled figure. */
  readonly interval: readonly [number, number] | undefined;
}

/** Figures that a document holds by their own name, with what they are counted in. */
const HELD: ReadonlyArray<readonly [Exclude<KpiName, 'engagement_rate'>, Unit]> = [
  ['profit', 'money'],
  ['conversions', 'count'],
  ['cost', 'money'],
  ['cac', 'money'],
  ['contacts', 'count'],
  ['opt_outs', 'count'],
  ['organic_conversions', 'count'],
  ['incremental_conversions', 'count'],
  ['incremental_profit', 'money'],
];

/** Money below which a sum is what rounding left. */
const CENT = 0.01;

type Figures = Pick<Simulation, 'contacts' | 'engagements' | 'conversions' | 'cost' | 'cac' | 'profit' | 'opt_outs'> &
  Partial<Simulation>;

/** The key figures that a result knows, in the order in which they are read. */
export function kpisOf(result: Figures): readonly Kpi[] {
  const held = HELD.filter(([name]) => result[name] !== undefined).map(([name, unit]) => heldKpi(result, name, unit));
  const before = held.findIndex(({ name }) => name === 'opt_outs');
  return held.toSpliced(before, 0, engagementRate(result));
}

function heldKpi(result: Figures, name: Exclude<KpiName, 'engagement_rate'>, unit: Unit): Kpi {
  const value: Maybe = result[name];
  return { name, unit, value: value ?? null, interval: result[`${name}_interval`] as Kpi['interval'] };
}

/** Its interval is that of the engagements among the contacts that were made. */
function engagementRate({ engagements, contacts, engagements_interval: interval }: Figures): Kpi {
  const rate = (people: number): number => people / contacts;
  const known = contacts > 0;
  const [lower, upper] = interval ?? [];
  return {
    name: 'engagement_rate',
    unit: 'percent',
    value: known ? rate(engagements) : null,
    interval: known && lower !== undefined && upper !== undefined ? [rate(lower), rate(upper)] : undefined,
  };
}

/** Whether profit is less than margin × conversions − cost, so that people who opt out must have taken something. */
export function losesByOptOuts({ margin, conversions, cost, profit }: Simulation): boolean {
  return margin * conversions - cost - profit > CENT;
}
