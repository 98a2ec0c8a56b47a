import type { SimulatedStep, Simulation } from '../../../../../api/schema';
import { numberColumn, wordColumn } from '../../../../../dom/columns';
import type { TableContent } from '../../../../../dom/table';
import type { Voice } from '../../../../../i18n/useVoice';

/** The name of the reaction that has a column of its own already. */
const CONVERSION = 'conversion';

/** Every step of a result with its figures and the people by reaction. */
export function stepTable({ steps }: Simulation, { words, names, format }: Voice): TableContent<SimulatedStep> {
  const { columns } = words.results;
  const reactions = [...new Set(steps.flatMap((step) => Object.keys(step.reactions)))];
  return {
    caption: words.results.steps,
    columns: [
      wordColumn(columns.place, ({ path }) => names.place(path)),
      wordColumn(columns.channel, ({ channel }) => names.channel(channel)),
      wordColumn(columns.message, ({ message }) => names.message(message)),
      numberColumn(columns.people, ({ people }) => people, format.count),
      numberColumn(columns.contacts, ({ contacts }) => contacts, format.count),
      ...reactions
        .filter((name) => name !== CONVERSION)
        .map((name) =>
          numberColumn<SimulatedStep>(
            names.reaction(name).toLowerCase(),
            ({ reactions: people }) => people[name],
            format.count,
          ),
        ),
      numberColumn(columns.conversions, ({ conversions }) => conversions, format.count),
      numberColumn(columns.cost, ({ cost }) => cost, format.exactMoney),
      numberColumn(columns.profit, ({ profit }) => profit, format.exactMoney),
    ],
    rows: steps,
  };
}
