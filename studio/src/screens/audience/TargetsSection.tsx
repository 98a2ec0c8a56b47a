import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { EditorButton } from '../../access/EditorButton';
import { scoresAddress, targetList } from '../../api/audiences';
import type { TargetQuestion, UpliftComparison } from '../../api/schema';
import { Figures } from '../../app/Figures';
import { PlotPanel } from '../../app/PlotPanel';
import { ProblemAlert } from '../../app/ProblemAlert';
import { downloadText, fileName } from '../../dom/download';
import { useVoice } from '../../i18n/useVoice';
import { MoneyFields } from './MoneyFields';
import { profitPlot } from './plots/profitPlot';
import { targetFigures } from './targetFigures';
import { firstMoney, targetQuestion } from './targetQuestion';
import { useInCampaign } from './useInCampaign';
import { useTargets } from './useTargets';

interface TargetsSectionProps {
  readonly comparison: UpliftComparison;
  readonly isSample: boolean;
}

/** Who is worth treating, what that brings, and the list of them. */
export function TargetsSection({ comparison, isSample }: TargetsSectionProps) {
  const { arms, outcome, scores } = comparison;
  const voice = useVoice('EUR');
  const { words, format } = voice;
  const { money: say } = words.audienceResult;
  const [money, setMoney] = useState(() => firstMoney(isSample));
  const treatments = arms.slice(1);
  const question = targetQuestion(money, treatments);
  const { targets, isComing, failure } = useTargets(scores.id, question);
  const plot = useMemo(() => (targets === undefined ? undefined : profitPlot(targets, voice)), [targets, voice]);
  const campaign = useInCampaign(comparison);
  const saving = useMutation({
    mutationFn: (asked: TargetQuestion) => targetList(scores.id, asked),
    onSuccess: (list) => downloadText(fileName(`${scores.name} targets`, 'csv'), list, 'text/csv'),
  });
  return (
    <section className="panel" aria-labelledby="audience-money">
      <Title order={2} size="h5" id="audience-money">
        {say.title}
      </Title>
      <Text size="sm" c="dimmed">
        {say.advice}
      </Text>
      <MoneyFields outcome={outcome} treatments={treatments} money={money} onChange={setMoney} />
      {failure !== null && <ProblemAlert failure={failure} />}
      {targets !== undefined && (
        <Stack gap="md" mt="md" className="audience-targets" aria-busy={isComing}>
          <Figures figures={targetFigures(targets, words, format)} />
          <Group>
            <Button
              onClick={() => question !== undefined && saving.mutate(question)}
              disabled={targets.treated === 0}
              loading={saving.isPending}
            >
              {say.list}
            </Button>
            <EditorButton variant="default" onClick={() => campaign.mutate()} loading={campaign.isPending}>
              {say.campaign}
            </EditorButton>
            <Anchor
              href={scoresAddress(scores.id)}
              download={`${scores.name}-scores.csv.gz`}
              size="sm"
              underline="always"
            >
              {say.scores}
            </Anchor>
            {targets.treated === 0 && (
              <Text size="sm" c="dimmed">
                {say.nobody}
              </Text>
            )}
          </Group>
          {saving.error !== null && <ProblemAlert failure={saving.error} />}
          {campaign.error !== null && <ProblemAlert failure={campaign.error} />}
          <PlotPanel content={plot} />
        </Stack>
      )}
    </section>
  );
}
