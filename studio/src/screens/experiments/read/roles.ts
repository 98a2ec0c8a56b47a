import type { ArmWeight, Correction, ExperimentJob, ExperimentTable, TableColumn } from '../../../api/schema';

/** What the columns of a table mean, as the form holds it; an empty text is what nobody chose. */
export interface Roles {
  readonly arm: string;
  readonly control: string;
  readonly outcomes: readonly string[];
  readonly revenue: string;
  readonly cost: string;
  readonly covariate: string;
  readonly per: string;
  readonly id: string;
  readonly time: string;
  readonly by: readonly string[];
  /** Of each arm, how many customers it was to get to one of an arm of weight 1. */
  readonly weights: Readonly<Record<string, number | string>>;
  /** Of each arm, what each of its customers cost besides. */
  readonly costs: Readonly<Record<string, number | string>>;
  /** In percent. */
  readonly level: number | string;
  readonly correction: Correction;
  readonly planned: number | string;
  /** The share of the customers from whom is learnt who should get which arm, in percent. */
  readonly learn: number | string;
  /** Of the lots that tell them from the others. */
  readonly seed: number | string;
}

const NOTHING: Roles = {
  arm: '',
  control: '',
  outcomes: [],
  revenue: '',
  cost: '',
  covariate: '',
  per: '',
  id: '',
  time: '',
  by: [],
  weights: {},
  costs: {},
  level: 95,
  correction: 'dunnett',
  planned: 10_000,
  learn: 50,
  seed: 1,
};

/** Arms that an experiment can have. */
const MOST_ARMS = 20;
const ARM = /^(arm|variant|group|treatment|action|bras|variante|groupe)$/i;
const CONTROL = /^(control|témoin|baseline|none|a)$/i;
const OUTCOME = /^(outcome|converted|conversion|bought|purchase|kept|visit|click|reward|résultat)$/i;
const NO_OUTCOME = /^(step|propensity|target_propensity|q_value|state_value)$/i;
const ID = /(^|_)id$/i;

/** What the columns of a table seem to mean; people look it over. */
export function rolesOf({ columns, rows, simulation }: ExperimentTable): Roles {
  if (simulation?.testbed === 'loyalty') {
    return loyaltyRoles(simulation.customers);
  }
  const arm = columns.find((column) => isArm(column) && ARM.test(column.name)) ?? columns.find(isTextOfArms);
  const outcomes = columns.filter((column) => canBeOutcome(column) && column.name !== arm?.name);
  const guessed = outcomes.find(({ name }) => OUTCOME.test(name)) ?? outcomes.at(-1);
  const repeated = columns.find(({ name, distinct }) => ID.test(name) && distinct < rows);
  return {
    ...NOTHING,
    arm: arm?.name ?? '',
    control: controlOf(arm),
    outcomes: guessed === undefined ? [] : [guessed.name],
    time: columns.find(({ kind, empty }) => kind === 'time' && empty === 0)?.name ?? '',
    id: repeated?.name ?? '',
  };
}

/** What the columns of the simulated experiment mean. */
function loyaltyRoles(customers: number): Roles {
  return {
    ...NOTHING,
    arm: 'arm',
    control: 'reminder',
    outcomes: ['kept'],
    revenue: 'margin',
    cost: 'promised',
    time: 'entered',
    by: ['distance'],
    planned: Math.round((2 * customers) / 3),
  };
}

/** Whether a column can say what each got. */
export function isArm({ distinct, empty }: TableColumn): boolean {
  return distinct >= 2 && distinct <= MOST_ARMS && empty === 0;
}

function isTextOfArms(column: TableColumn): boolean {
  return column.kind === 'text' && isArm(column);
}

/** Whether a column can say what came of it. */
export function canBeOutcome({ kind, empty, name }: TableColumn): boolean {
  return kind === 'number' && empty === 0 && !NO_OUTCOME.test(name);
}

/** The arm that others are compared with: one that is called so, or the largest. */
export function controlOf(arm: TableColumn | undefined): string {
  const values = arm?.values ?? [];
  return (values.find(({ value }) => CONTROL.test(value)) ?? values[0])?.value ?? '';
}

/** The arms of a table by a column. */
export function armsOf(table: ExperimentTable, arm: string): readonly string[] {
  return table.columns.find(({ name }) => name === arm)?.values.map(({ value }) => value) ?? [];
}

/** The job that the roles ask for; undefined while an arm, a control or an outcome is missing. */
export function readingJob(table: ExperimentTable, roles: Roles): ExperimentJob | undefined {
  const { arm, control, outcomes, by, correction, planned, level } = roles;
  const arms = armsOf(table, arm);
  if (!arms.includes(control) || outcomes.length === 0) {
    return undefined;
  }
  const costs = filled(roles.costs, arms);
  const allocation = allocationOf(roles.weights, arms);
  return {
    kind: 'experiment',
    table: table.id,
    arm,
    control,
    outcomes: [...outcomes],
    correction,
    ...named(roles),
    ...(by.length === 0 ? {} : { by: [...by], ...splitOf(roles) }),
    ...(Object.keys(costs).length === 0 ? {} : { costs }),
    ...(allocation === undefined ? {} : { allocation }),
    ...(typeof level === 'number' ? { level: Number((level / 100).toPrecision(12)) } : {}),
    ...(typeof planned === 'number' ? { planned } : {}),
  };
}

function splitOf({ learn, seed }: Roles): Pick<ExperimentJob, 'learn' | 'seed'> {
  return {
    ...(typeof learn === 'number' ? { learn: Number((learn / 100).toPrecision(12)) } : {}),
    ...(typeof seed === 'number' ? { seed } : {}),
  };
}

const NAMED = ['revenue', 'cost', 'covariate', 'per', 'id', 'time'] as const;

function named(roles: Roles): Partial<Record<(typeof NAMED)[number], string>> {
  return Object.fromEntries(NAMED.filter((role) => roles[role] !== '').map((role) => [role, roles[role]]));
}

function filled(numbers: Readonly<Record<string, number | string>>, arms: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    arms.flatMap((arm) => {
      const number = numbers[arm];
      return typeof number === 'number' ? [[arm, number]] : [];
    }),
  );
}

/** The shares as they were to be, once every arm has its weight. */
function allocationOf(weights: Roles['weights'], arms: readonly string[]): ArmWeight[] | undefined {
  const known = filled(weights, arms);
  return Object.keys(known).length === arms.length ? arms.map((arm) => ({ arm, weight: known[arm] ?? 1 })) : undefined;
}

/** The roles by which a table was read. */
export function rolesOfJob(job: ExperimentJob): Roles {
  const { arm, control, outcomes, by, costs, allocation, level, correction, planned, learn, seed } = job;
  const names = Object.fromEntries(NAMED.map((role) => [role, job[role] ?? ''])) as Pick<Roles, (typeof NAMED)[number]>;
  return {
    ...NOTHING,
    ...names,
    arm: arm ?? 'arm',
    control: control ?? 'control',
    outcomes,
    by: by ?? [],
    costs: costs ?? {},
    weights: Object.fromEntries((allocation ?? []).map((each) => [each.arm, each.weight ?? 1])),
    level: Number((100 * (level ?? 0.95)).toPrecision(12)),
    correction: correction ?? 'none',
    planned: planned ?? NOTHING.planned,
    learn: Number((100 * (learn ?? 0.5)).toPrecision(12)),
    seed: seed ?? NOTHING.seed,
  };
}
