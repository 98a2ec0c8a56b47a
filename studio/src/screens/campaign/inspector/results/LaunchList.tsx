import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { LaunchSummary } from '../../../../api/schema';
import { listLaunches } from '../../../../api/simulations';
import { useFormat, useLanguage, useWords } from '../../../../i18n/LanguageProvider';
import { useEditorState } from '../../editor/EditorContext';
import './launchList.css';

interface LaunchListProps {
  /** The launch that is shown. */
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}

interface LaunchRowProps {
  readonly launch: LaunchSummary;
  readonly isShown: boolean;
  readonly currency: string;
  readonly onShow: () => void;
}

function LaunchRow({ launch, isShown, currency, onShow }: LaunchRowProps) {
  const { results } = useWords();
  const { language } = useLanguage();
  const format = useFormat(currency);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  const time = when.format(new Date(launch.launched_at));
  return (
    <li aria-current={isShown ? 'true' : undefined}>
      <Anchor component="button" type="button" size="sm" aria-label={results.showLaunch(time)} onClick={onShow}>
        {time}
      </Anchor>
      <span>
        {results.version(launch.version)} · {results[launch.mode].toLowerCase()}
      </span>
      <span>{format.money(launch.profit)}</span>
    </li>
  );
}

/** The launches that were made of this campaign, the newest first. */
export function LaunchList({ shown, onShow }: LaunchListProps) {
  const { results } = useWords();
  const id = useEditorState((state) => state.id);
  const currency = useEditorState((state) => state.world.currency);
  const { data } = useQuery({ queryKey: ['launches', id], queryFn: () => listLaunches(id) });
  return (
    <Stack gap={6} component="section">
      <Title order={2} size="h6">
        {results.launches}
      </Title>
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {results.noLaunches}
        </Text>
      )}
      <ul className="launches">
        {data?.map((launch) => (
          <LaunchRow
            key={launch.id}
            launch={launch}
            isShown={launch.id === shown}
            currency={currency}
            onShow={() => onShow(launch.id)}
          />
        ))}
      </ul>
    </Stack>
  );
}
