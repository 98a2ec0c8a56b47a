import { Alert, Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/LanguageProvider';

function Broken({ message }: { readonly message: string }) {
  const { frame } = useWords();
  return (
    <Alert color="red" title={frame.broken} m="md" role="alert">
      <p>{frame.brokenAdvice}</p>
      <pre className="trace">{message}</pre>
      <Button onClick={() => window.location.reload()}>{frame.reload}</Button>
    </Alert>
  );
}

/** Keeps a part that breaks from taking the page with it, and says what broke. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken?: Error }> {
  override state: { readonly broken?: Error } = {};

  static getDerivedStateFromError(broken: Error): { readonly broken: Error } {
    return { broken };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    return broken === undefined ? this.props.children : <Broken message={broken.message} />;
  }
}
