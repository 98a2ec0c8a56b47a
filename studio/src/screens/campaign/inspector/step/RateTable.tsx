import { Text } from '@mantine/core';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import './rateTable.css';
import { factorRows, type Rate } from './rateRows';

interface RateTableProps {
  /** Those of the reactions that rules act on; the negative one takes what they leave. */
  readonly rates: readonly Rate[];
  readonly scale: 'rates' | 'odds';
}

/** How each rate comes about: the base rate, every factor that acts on it, and what they make. */
export function RateTable({ rates, scale }: RateTableProps) {
  const { stepDetails } = useWords();
  const format = useFormat();
  const names = useNames();
  const nameOf = (name: string): string =>
    name === 'affinity' ? stepDetails.affinity : name === 'pressure' ? stepDetails.pressure : name;
  return (
    <>
      <table className="rate-table">
        <thead>
          <tr>
            <th scope="col">{stepDetails.rule}</th>
            {rates.map(({ reaction }) => (
              <th key={reaction} scope="col">
                {names.reaction(reaction)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{stepDetails.base}</th>
            {rates.map(({ reaction, base }) => (
              <td key={reaction}>{format.percent(base)}</td>
            ))}
          </tr>
          {factorRows(rates).map(({ name, factors }) => (
            <tr key={name}>
              <th scope="row">{nameOf(name)}</th>
              {factors.map((factor, index) => (
                <td key={rates[index]?.reaction}>{factor === undefined ? '' : `× ${format.factor(factor)}`}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{stepDetails.result}</th>
            {rates.map(({ reaction, probability }) => (
              <td key={reaction}>{format.percent(probability)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <Text size="xs" c="dimmed">
        {scale === 'odds' ? stepDetails.onOdds : stepDetails.onRates}
      </Text>
    </>
  );
}
