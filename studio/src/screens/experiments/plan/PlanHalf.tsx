import { Loader, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { ArmFields, letterOf } from './ArmFields';
import { PlanShelf } from './PlanShelf';
import { PromiseFields } from './PromiseFields';
import { firstPlan, type PlanSettings, planOf, questionOf } from './planSettings';
import { TargetFields } from './TargetFields';
import { useDesign } from './useDesign';

const PlanAnswer = lazy(() => import('./PlanAnswer'));

/** How many people an experiment needs; the answer moves as one types. */
export function PlanHalf() {
  const { experimentPlan: say } = useWords();
  const [plan, setPlan] = useState<PlanSettings>(() =>
    firstPlan([say.control, say.newArm(letterOf(1)), say.newArm(letterOf(2))]),
  );
  const question = questionOf(plan);
  const { design, isComing, failure } = useDesign(question);
  return (
    <div className="experiment-halves">
      <section className="panel" aria-label={say.question}>
        <Stack gap="sm">
          <ArmFields plan={plan} onChange={setPlan} />
          <TargetFields plan={plan} onChange={setPlan} />
          <PromiseFields plan={plan} onChange={setPlan} />
          {question === undefined && (
            <Text size="sm" c="dimmed" role="status">
              {say.incomplete}
            </Text>
          )}
          <PlanShelf question={question} onOpen={(kept) => setPlan(planOf(kept, plan))} />
        </Stack>
      </section>
      <div className="experiment-said">
        {failure !== null && <ProblemAlert failure={failure} />}
        {design !== undefined && failure === null && (
          <Suspense fallback={<Loader size="sm" />}>
            <PlanAnswer design={design} isComing={isComing} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
