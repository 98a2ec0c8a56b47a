import { Alert } from '@mantine/core';
import { ProblemAlert } from '../../app/ProblemAlert';
import { useWords } from '../../i18n/LanguageProvider';
import { type CampaignDeeds, RefusedFile } from './useCampaignDeeds';

/** What was refused last; a refused file is named. */
export function DeedNews({ deeds }: { readonly deeds: CampaignDeeds }) {
  const words = useWords().campaigns;
  const failure = Object.values(deeds)
    .map(({ error }) => error)
    .find((error) => error !== null);
  if (failure === undefined || failure === null) {
    return null;
  }
  if (failure instanceof RefusedFile && failure.cause instanceof Error) {
    return (
      <Alert color="red" variant="outline" title={words.refusedFile(failure.file)}>
        <ProblemAlert failure={failure.cause} />
      </Alert>
    );
  }
  return <ProblemAlert failure={failure} />;
}
