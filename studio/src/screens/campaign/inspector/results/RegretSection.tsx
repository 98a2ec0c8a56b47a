import { Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { Problem } from '../../../../api/problem';
import type { Regret } from '../../../../api/schema';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { useActionText } from '../../../../i18n/useActionText';
import { useNames } from '../../../../i18n/useNames';
import { useEditor, useEditorState } from '../../editor/EditorContext';
import { costly, gapShare } from './regret';
import './regret.css';
import { useRegret } from './useRegret';

/** Decisions that are named here; the table has all. */
const NAMED = 4;

function RegretList({ regret, currency }: { readonly regret: Regret; readonly currency: string }) {
  const { results } = useWords();
  const format = useFormat(currency);
  const names = useNames();
  const actionText = useActionText();
  const editor = useEditor();
  const decisions = costly(regret);
  if (decisions.length === 0) {
    return <Text size="sm">{results.regretNone}</Text>;
  }
  const share = gapShare(regret);
  return (
    <>
      <Text size="sm">
        {results.regretGap(format.money(regret.gap), share === undefined ? '–' : format.percent(share))}
      </Text>
      <ol className="regrets">
        {decisions.slice(0, NAMED).map(({ path, best_action, best_wait_days, regret: cost }) => (
          <li key={path}>
            <Anchor component="button" type="button" size="sm" ta="left" onClick={() => editor.select(path)}>
              {results.regretRow(names.place(path))}
            </Anchor>
            <span>{results.better(actionText(best_action, best_wait_days))}</span>
            <span className="regret-cost">−{format.money(cost)}</span>
          </li>
        ))}
      </ol>
      {decisions.length > NAMED && (
        <Text size="xs" c="dimmed">
          {results.regretMore(decisions.length - NAMED)}
        </Text>
      )}
    </>
  );
}

/** What the campaign leaves on the table, and which decisions cost most. */
export function RegretSection() {
  const { results } = useWords();
  const { regret, isPending, failure } = useRegret();
  const currency = useEditorState((state) => state.world.currency);
  return (
    <Stack gap={6} component="section">
      <Title order={2} size="h6">
        {results.regret}
      </Title>
      {regret !== undefined && <RegretList regret={regret} currency={currency} />}
      {failure !== null && (
        <Text size="sm" c="dimmed">
          {failure instanceof Problem && failure.detail !== '' ? failure.detail : results.regretOff}
        </Text>
      )}
      {isPending && (
        <Text size="sm" c="dimmed">
          <Loader size="xs" mr={6} />
          {results.regretLoading}
        </Text>
      )}
    </Stack>
  );
}
