import type { ExperimentTable, TableColumn, UpliftJob, UpliftLearners } from '../../api/schema';
import { armsOf, canBeOutcome, controlOf, rolesOf } from '../experiments/read/roles';

export type Validation = 'quick' | 'full';

/** What is asked of a table, as the form holds it; an empty text is what nobody chose. */
export interface AudienceRoles {
  readonly treatment: string;
  readonly control: string;
  readonly outcome: string;
  readonly customer: string;
  readonly features: readonly string[];
  readonly validation: Validation;
  /** Chosen by hand; undefined takes those of the validation. */
  readonly learners: readonly string[] | undefined;
  readonly bases: readonly string[] | undefined;
}

const MOST_FEATURES = 200;
const MOST_CATEGORIES = 200;
const ID = /(^|_)(id|key|number|nummer|no)$/i;
/** Columns that speak of the trial, or of what came after it. */
const NEVER_KNOWN_BEFORE =
  /^(propensity|target_propensity|q_value|state_value|step|reward|outcome|converted|conversion|bought|purchase|kept|visit|click|spend|spent|revenue|margin|profit|cost|promised|résultat)$/i;

/** What the columns of a table seem to mean for an audience; people look it over. */
export function audienceRolesOf(table: ExperimentTable): AudienceRoles {
  const { arm, control, outcomes } = rolesOf(table);
  const treatment = arm;
  const outcome = outcomes[0] ?? '';
  const customer = table.columns.find(({ name, distinct, empty }) => ID.test(name) && empty === 0 && distinct > 1);
  return {
    treatment,
    control,
    outcome,
    customer: customer?.name ?? '',
    features: table.columns
      .filter((column) => seemsKnownBefore(column) && ![treatment, outcome, customer?.name].includes(column.name))
      .map(({ name }) => name)
      .slice(0, MOST_FEATURES),
    validation: 'quick',
    learners: undefined,
    bases: undefined,
  };
}

/** Whether a column can tell customers apart at all. */
export function canBeFeature({ kind, distinct }: TableColumn): boolean {
  return distinct >= 2 && (kind === 'number' || (kind === 'text' && distinct <= MOST_CATEGORIES));
}

function seemsKnownBefore(column: TableColumn): boolean {
  return canBeFeature(column) && !NEVER_KNOWN_BEFORE.test(column.name) && !ID.test(column.name);
}

/** Columns that can be features beside the chosen roles. */
export function featureColumns({ columns }: ExperimentTable, roles: AudienceRoles): readonly string[] {
  const taken = [roles.treatment, roles.outcome, roles.customer];
  return columns.filter((column) => canBeFeature(column) && !taken.includes(column.name)).map(({ name }) => name);
}

/** Columns that can say what came of it. */
export function outcomeColumns({ columns }: ExperimentTable, roles: AudienceRoles): readonly string[] {
  return columns.filter((column) => canBeOutcome(column) && column.name !== roles.treatment).map(({ name }) => name);
}

/** The roles with another treatment, and the control that fits it. */
export function withTreatment(table: ExperimentTable, roles: AudienceRoles, treatment: string): AudienceRoles {
  return {
    ...roles,
    treatment,
    control: controlOf(table.columns.find(({ name }) => name === treatment)),
    features: roles.features.filter((name) => name !== treatment),
  };
}

/** Whether every outcome is 0 or 1, yes or no. */
export function isBinary({ columns }: ExperimentTable, outcome: string): boolean {
  const values = columns.find(({ name }) => name === outcome)?.values ?? [];
  return values.length > 0 && values.every(({ value }) => /^([01](\.0+)?|true|false)$/.test(value));
}

/** Whether every arm has as many customers as a learner must learn from, with one fold left out. */
export function hasRoom(
  { folds }: UpliftLearners,
  { columns }: ExperimentTable,
  { treatment, validation }: AudienceRoles,
  leastArmRows: number,
): boolean {
  const arms = columns.find(({ name }) => name === treatment)?.values ?? [];
  return arms.every(({ rows }) => rows - Math.ceil(rows / folds[validation]) >= leastArmRows);
}

/** The learners that the validation or somebody chose, of those that fit the outcome and the arms. */
export function chosenLearners(known: UpliftLearners, table: ExperimentTable, roles: AudienceRoles): readonly string[] {
  const { validation, outcome, learners: own } = roles;
  return known.learners
    .filter(({ binary }) => !binary || isBinary(table, outcome))
    .filter(({ least_arm_rows }) => hasRoom(known, table, roles, least_arm_rows))
    .filter(({ name, quick }) => own?.includes(name) ?? (quick || validation === 'full'))
    .map(({ name }) => name);
}

/** The bases that the validation or somebody chose. */
export function chosenBases({ bases }: UpliftLearners, { validation, bases: own }: AudienceRoles): readonly string[] {
  return bases
    .filter(({ name, quick }) => own?.includes(name) ?? (quick || validation === 'full'))
    .map(({ name }) => name);
}

/** The job that the roles ask for; undefined while something is missing. */
export function upliftJob(table: ExperimentTable, roles: AudienceRoles): UpliftJob | undefined {
  const { treatment, control, outcome, customer, features, validation, learners, bases } = roles;
  const isWhole = armsOf(table, treatment).includes(control) && outcome !== '' && features.length > 0;
  if (!isWhole || learners?.length === 0 || bases?.length === 0) {
    return undefined;
  }
  return {
    kind: 'uplift',
    table: table.id,
    treatment,
    control,
    outcome,
    features: [...features],
    validation,
    ...(customer === '' ? {} : { customer }),
    ...(learners === undefined ? {} : { learners: [...learners] }),
    ...(bases === undefined ? {} : { bases: [...bases] }),
  };
}

/** The roles by which a job was asked for. */
export function rolesOfUpliftJob(job: UpliftJob): AudienceRoles {
  const { treatment, control, outcome, customer, features, validation, learners, bases } = job;
  return {
    treatment,
    control: control ?? 'control',
    outcome,
    customer: customer ?? '',
    features: features ?? [],
    validation: validation ?? 'quick',
    learners,
    bases,
  };
}
