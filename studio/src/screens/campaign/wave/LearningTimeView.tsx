import { Button, Stack, Table, Text } from '@mantine/core';
import type { LearningFigure, LearningRuns, LearningTime } from '../../../api/schema';
import { NO_VALUE } from '../../../format/format';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useEditorState } from '../editor/EditorContext';
import { LearningPlot } from './LearningPlot';
import { useLearningTimeCurve } from './useLearningTimeCurve';

/** An interval of which an end may be unknown. */
function useIntervalText(): (figure: LearningFigure) => string {
  const { wave, plots } = useWords();
  const { count } = useFormat();
  const end = (value: number | null): string => (value === null ? wave.time.open : count(value));
  return ({ interval }) => {
    const [lower = null, upper = null] = interval ?? [];
    return interval === null ? NO_VALUE : `${end(lower)} ${plots.to} ${end(upper)}`;
  };
}

function useVerdictWords({ verdict, saved }: LearningTime): string {
  const { time: words } = useWords().wave;
  const { count } = useFormat();
  const interval = useIntervalText()(saved);
  const { customers } = saved;
  if (customers === null) {
    return words.verdict[verdict];
  }
  const size = { shorter: words.saved, longer: words.lost, unclear: words.difference }[verdict];
  const shown = verdict === 'longer' ? -customers : customers;
  return `${words.verdict[verdict]} ${size(count(shown), interval)}`;
}

interface FigureRowProps {
  readonly name: string;
  readonly figure: LearningFigure;
  readonly runs?: LearningRuns;
  readonly hasDays: boolean;
}

function FigureRow({ name, figure, runs, hasDays }: FigureRowProps) {
  const { time: words } = useWords().wave;
  const { count, number } = useFormat();
  const intervalText = useIntervalText();
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td ta="right">
        <strong>{count(figure.customers)}</strong>
        <br />
        <span className="wave-interval">{intervalText(figure)}</span>
      </Table.Td>
      {hasDays && <Table.Td ta="right">{number(figure.days)}</Table.Td>}
      <Table.Td ta="right">
        {runs === undefined ? NO_VALUE : words.of(count(runs.reached), count(runs.runs.length))}
      </Table.Td>
    </Table.Tr>
  );
}

interface LearningTimeViewProps {
  readonly result: LearningTime;
  readonly onAgain: () => void;
}

/** The verdict in words, both learning times with their intervals, and the curves with their bands. */
export function LearningTimeView({ result, onAgain }: LearningTimeViewProps) {
  const { wave } = useWords();
  const { time: words } = wave;
  const currency = useEditorState((state) => state.world.currency);
  const { warm, cold, saved } = result;
  const verdict = useVerdictWords(result);
  const curve = useLearningTimeCurve(result, currency);
  const hasDays = [warm, cold, saved].some(({ days }) => days !== null);
  return (
    <Stack gap="md">
      <Text component="output" fw={600} className="wave-found">
        {verdict}
      </Text>
      <Table verticalSpacing={4} horizontalSpacing={6} className="wave-totals">
        <Table.Caption>
          {words.table} · {wave.learners[result.learner]}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th ta="right">
              {words.median}
              <br />
              <span className="wave-interval">{words.interval}</span>
            </Table.Th>
            {hasDays && <Table.Th ta="right">{words.days}</Table.Th>}
            <Table.Th ta="right">{words.reached}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <FigureRow name={words.warm} figure={warm} runs={warm} hasDays={hasDays} />
          <FigureRow name={words.cold} figure={cold} runs={cold} hasDays={hasDays} />
          <FigureRow name={words.savedRow} figure={saved} hasDays={hasDays} />
        </Table.Tbody>
      </Table>
      <LearningPlot {...curve} />
      <Button variant="default" onClick={onAgain}>
        {words.again}
      </Button>
    </Stack>
  );
}
