import { Loader, Stack, Text, Title } from '@mantine/core';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { useActionText } from '../../../../i18n/useActionText';
import { useEditorState } from '../../editor/EditorContext';
import { costly } from '../results/regret';
import { useRegret } from '../results/useRegret';
import './stepFigures.css';

/** What the decision at a path costs against the exact optimum, and what would be better. */
export function StepDecision({ path }: { readonly path: string }) {
  const { results, stepDetails } = useWords();
  const currency = useEditorState((state) => state.world.currency);
  const format = useFormat(currency);
  const actionText = useActionText();
  const { regret, isPending } = useRegret();
  const decision = regret?.steps.find((one) => one.path === path);
  if (regret === undefined || decision === undefined) {
    return isPending ? (
      <Text size="sm" c="dimmed">
        <Loader size="xs" mr={6} />
        {results.regretLoading}
      </Text>
    ) : null;
  }
  const costs = costly(regret).includes(decision);
  const better = actionText(decision.best_action, decision.best_wait_days);
  return (
    <Stack gap={6} component="section">
      <Title order={3} size="h6">
        {stepDetails.decision}
      </Title>
      <Text size="sm">{costs ? stepDetails.costs(format.money(decision.regret), better) : stepDetails.bestHere}</Text>
      <dl className="step-figures">
        <div>
          <dt>{stepDetails.valueDrawn}</dt>
          <dd>{format.price(decision.value_to_go)}</dd>
        </div>
        <div>
          <dt>{stepDetails.valueBest}</dt>
          <dd>{format.price(decision.best_value_to_go)}</dd>
        </div>
      </dl>
    </Stack>
  );
}
