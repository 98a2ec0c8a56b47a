import { Alert, Button, Group, List, Text } from '@mantine/core';
import { fieldPath, Problem, withoutPlace } from '../api/problem';
import { useWords } from '../i18n/LanguageProvider';
import { problemText } from './problemText';

interface ProblemAlertProps {
  readonly failure: Error;
  readonly onRetry?: () => void;
}

/** Says what the server refused, where, and what to do. */
export function ProblemAlert({ failure, onRetry }: ProblemAlertProps) {
  const words = useWords();
  const { title, advice, isEnglish } = problemText(failure, words);
  const language = isEnglish ? 'en' : undefined;
  const refusals = failure instanceof Problem ? failure.refusals : [];
  return (
    <Alert color="red" title={title} role="alert">
      <Text size="sm" lang={language} style={{ whiteSpace: 'pre-line' }}>
        {advice}
      </Text>
      {refusals.length > 0 && (
        <List size="sm" lang={language}>
          {refusals.map((refusal) => {
            const { path, field, message } = refusal;
            const place = path ?? (field === undefined ? undefined : fieldPath(field));
            return (
              <List.Item key={`${path}|${field}|${message}`}>
                {[place, withoutPlace(refusal)].filter(Boolean).join(': ')}
              </List.Item>
            );
          })}
        </List>
      )}
      {onRetry !== undefined && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            {words.frame.tryAgain}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
