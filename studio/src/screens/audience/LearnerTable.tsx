import { Text, Title } from '@mantine/core';
import type { UpliftComparison, UpliftRow } from '../../api/schema';
import '../../app/dataTable.css';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import { learnerRows, referenceRows, rowName } from './comparisonText';
import { learnerColumns } from './learnerColumns';

/** All learners, the best first, and apart from them what chance finds. */
export function LearnerTable({ comparison }: { readonly comparison: UpliftComparison }) {
  const words = useWords();
  const { learners: say } = words.audienceResult;
  const columns = learnerColumns(comparison, words, useFormat());
  const line = (row: UpliftRow) => (
    <tr key={rowName(row, words)}>
      <th scope="row" className="text">
        {rowName(row, words)}
      </th>
      {columns.map(({ name, cell }) => {
        const { value, interval } = cell(row);
        return (
          <td key={name} className="number">
            {value}
            {interval !== '' && <small>{interval}</small>}
          </td>
        );
      })}
    </tr>
  );
  return (
    <div className="panel">
      <Title order={2} size="h5" mb="xs">
        {say.title}
      </Title>
      <div className="data-table">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section className="data-table-scroll" tabIndex={0} aria-label={say.title}>
          <table className="audience-learners">
            <caption>{say.title}</caption>
            <thead>
              <tr>
                <th scope="col">{say.learner}</th>
                {columns.map(({ name }) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{learnerRows(comparison).map(line)}</tbody>
            <tbody className="audience-references">
              <tr>
                <th scope="colgroup" colSpan={columns.length + 1}>
                  {say.references}
                </th>
              </tr>
              {referenceRows(comparison).map(line)}
            </tbody>
          </table>
        </section>
      </div>
      <Text size="xs" c="dimmed" mt="xs">
        {say.note}
      </Text>
    </div>
  );
}
