import { SimpleGrid, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Template } from '../../api/schema';
import { listTemplates } from '../../api/templates';
import { ProblemAlert } from '../../app/ProblemAlert';
import { useWords } from '../../i18n/LanguageProvider';
import { TemplateCard } from './TemplateCard';
import './templates.css';

interface TemplateGalleryProps {
  readonly onChoose: (template: Template) => void;
  readonly busy: boolean;
  /** Why the reader may not choose one; undefined where he may. */
  readonly refusal: string | undefined;
}

/** Campaigns to start from, each with the shape of its tree. */
export function TemplateGallery({ onChoose, busy, refusal }: TemplateGalleryProps) {
  const words = useWords().templates;
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: listTemplates,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section aria-labelledby="templates-title">
      <Title order={2} size="h4" id="templates-title">
        {words.title}
      </Title>
      <Text c="var(--muted)" size="sm" mb="md">
        {refusal ?? words.advice}
      </Text>
      {templates.error !== null && <ProblemAlert failure={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <Skeleton height={120} />}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3, xl: 4 }} spacing="md">
        {templates.data?.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            onChoose={onChoose}
            disabled={busy || refusal !== undefined}
          />
        ))}
      </SimpleGrid>
    </section>
  );
}
