import { Alert, Button, Group, List, Text } from '@mantine/core';
import { fieldPath, Problem, withoutPlace } from '../api/problem';
import { useWords } from '../i18n/LanguageProvider';
import type { Words } from '../i18n/language';

interface ProblemAlertProps {
  readonly failure: Error;
  readonly onRetry?: () => void;
}

function told(failure: Error, { errors }: Words): { readonly title: string; readonly advice: string } {
  if (!(failure instanceof Problem)) {
    return { title: failure.message, advice: '' };
  }
  if (failure.status === 0) {
    return { title: errors.unreachable, advice: errors.unreachableAdvice };
  }
  const bare = failure.message.startsWith('status ');
  return {
    title: bare ? errors.unknown(failure.status) : failure.message,
    advice: failure.detail === '' && bare ? errors.unknownAdvice : failure.detail,
  };
}

/** Says what the server refused, where, and what to do. */
export function ProblemAlert({ failure, onRetry }: ProblemAlertProps) {
  const words = useWords();
  const { title, advice } = told(failure, words);
  const refusals = failure instanceof Problem ? failure.refusals : [];
  return (
    <Alert color="red" title={title} role="alert">
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {advice}
      </Text>
      {refusals.length > 0 && (
        <List size="sm">
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
