import type { WorldDocument, WorldNumber } from '../api/schema';
import type { Voice } from '../i18n/useVoice';

/** A number of a world that belongs to no channel and no rule. */
export interface Fact {
  /** Its place in the document, such as `pressure.half_life_days`. */
  readonly path: string;
  readonly name: string;
  readonly number: WorldNumber;
  readonly write: (value: number) => string;
}

interface Pressure {
  readonly half_life_days: WorldNumber;
  readonly exponents: Readonly<Record<string, WorldNumber>>;
}

/** The numbers of a world that belong to no channel and no rule, in the order in which they are read. */
export function factsOf(world: WorldDocument, { words, names, format }: Voice): readonly Fact[] {
  const said = words.information;
  const affinity = world.affinity as { readonly variation: WorldNumber } | undefined;
  const organic = world.organic as { readonly conversion: WorldNumber } | undefined;
  const pressure = world.pressure as Pressure | undefined;
  const facts: readonly (Fact | undefined)[] = [
    { path: 'margin', name: said.margin, number: world.margin, write: format.money },
    { path: 'audience', name: said.audience, number: world.audience, write: format.count },
    { path: 'depth', name: said.depth, number: world.depth, write: format.count },
    world.step_days === undefined
      ? undefined
      : { path: 'step_days', name: said.stepDays, number: world.step_days, write: format.count },
    organic && { path: 'organic.conversion', name: said.organic, number: organic.conversion, write: format.percent },
    affinity && { path: 'affinity.variation', name: said.affinity, number: affinity.variation, write: format.number },
    pressure && {
      path: 'pressure.half_life_days',
      name: said.halfLife,
      number: pressure.half_life_days,
      write: format.number,
    },
    ...Object.entries(pressure?.exponents ?? {}).map(([reaction, number]) => ({
      path: `pressure.exponents.${reaction}`,
      name: said.pressure(names.reaction(reaction).toLowerCase()),
      number,
      write: format.number,
    })),
  ];
  return facts.filter((fact) => fact !== undefined);
}
