import { Text } from '@mantine/core';
import type { Comparison } from '../../api/schema';
import type { Format } from '../../format/format';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import { useNames } from '../../i18n/useNames';
import { type Compared, comparedFigures, contenderNames } from './comparison';
import { differenceFormat } from './differenceFormat';
import './figureTable.css';

interface CellProps {
  readonly compared: Compared;
  readonly write: Format['money'];
  readonly writeDifference: Format['money'];
  readonly format: Format;
}

/** A difference says its sign, also where it is more. */
function signed(value: number | null, write: Format['money']): string {
  return value !== null && value > 0 ? `+${write(value)}` : write(value);
}

function FigureCell({ compared: { value, difference }, write, writeDifference, format }: CellProps) {
  return (
    <td>
      <span className="figure-value">{write(value)}</span>
      {difference !== undefined && (
        <span className={difference.isClear ? 'figure-difference figure-clear' : 'figure-difference'}>
          {difference.interval === undefined
            ? signed(difference.value, writeDifference)
            : `${signed(difference.value, writeDifference)}, ${format.interval(difference.interval, writeDifference)}`}
        </span>
      )}
    </td>
  );
}

/** The key figures of all campaigns, each with its difference to the reference and the interval of that. */
export function FigureTable({ comparison }: { readonly comparison: Comparison }) {
  const { compare, results } = useWords();
  const format = useFormat(comparison.currency);
  const names = useNames();
  const contenders = contenderNames(comparison, names.world);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="figure-table" tabIndex={0} aria-label={compare.figures}>
        <table>
          <thead>
            <tr>
              <th scope="col">{compare.figure}</th>
              {contenders.map((name, index) => (
                <th key={`${comparison.entries[index]?.world} ${name}`} scope="col">
                  {name}
                  <span>{index === 0 ? compare.reference : compare.against(contenders[0] ?? '')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparedFigures(comparison).map(({ name, unit, compared }) => (
              <tr key={name}>
                <th scope="row">{results.kpis[name]}</th>
                {compared.map((one, index) => (
                  <FigureCell
                    // biome-ignore lint/suspicious/noArrayIndexKey: the campaigns keep their order
                    key={index}
                    compared={one}
                    write={format[unit]}
                    writeDifference={differenceFormat(unit, format, compare).write}
                    format={format}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Text size="xs" c="dimmed">
        {compare.clear}
      </Text>
    </>
  );
}
