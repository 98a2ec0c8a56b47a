import { Group, Stack, Text } from '@mantine/core';
import type { Job } from '../../../api/schema';
import { placeText } from '../../../i18n/changeText';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useSpeech } from '../../../i18n/useSpeech';
import { useEditorState } from '../editor/EditorContext';
import { LearningPlot } from './LearningPlot';
import { useLearningCurve } from './useLearningCurve';
import { WaveProgress } from './WaveProgress';

type LearningDetail = NonNullable<Job['detail']>;

/** What the learner tries now; "stop" is doing nothing, and an action is "channel/message". */
function Trying({ trying }: Pick<LearningDetail, 'trying'>) {
  const { wave: words } = useWords();
  const speech = useSpeech(useEditorState((state) => state.world.currency));
  if (trying === null) {
    return null;
  }
  const [channel = '', message] = trying.action.split('/');
  const action = message === undefined ? words.nothing : speech.names.action({ channel, message });
  return (
    <Text size="sm" className="wave-trying">
      {words.trying(placeText(speech, trying.path), action)}
    </Text>
  );
}

function LiveCurve({ detail }: { readonly detail: LearningDetail }) {
  const currency = useEditorState((state) => state.world.currency);
  const curve = useLearningCurve({
    points: detail.curve,
    start: detail.start_value,
    optimum: detail.optimum,
    currency,
  });
  return <LearningPlot {...curve} />;
}

interface LearningProgressViewProps {
  readonly job: Job;
  readonly broken: boolean;
  readonly onCancel: () => void;
}

/** How far the learner has come: what it tries, what its choice is worth, and a way to stop it. */
export function LearningProgressView({ job, broken, onCancel }: LearningProgressViewProps) {
  const { wave: words } = useWords();
  const currency = useEditorState((state) => state.world.currency);
  const { count, shortMoney } = useFormat(currency);
  const { detail, status } = job;
  return (
    <Stack gap="sm">
      <WaveProgress job={job} words={words.running} isBroken={broken} onCancel={onCancel} />
      {detail === null && status === 'running' && <Text size="sm">{words.preparing}</Text>}
      {detail !== null && (
        <>
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="var(--muted)">
              {words.used(count(detail.customers))}
            </Text>
            <Text size="sm">
              {words.valueNow}: <strong>{shortMoney(detail.curve.at(-1)?.value)}</strong>
            </Text>
          </Group>
          <Trying trying={detail.trying} />
          <LiveCurve detail={detail} />
        </>
      )}
    </Stack>
  );
}
