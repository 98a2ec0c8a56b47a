import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ProblemAlert } from '../app/ProblemAlert';
import { useWords } from '../i18n/LanguageProvider';
import { passwordError } from './logInErrors';
import { useLogIn } from './useLogIn';

interface LogInFormProps {
  /** Who worked here until his session ended; empty where nobody did. */
  readonly name?: string;
}

/** Asks for name and password; what is wrong stands beside its field, which then has the focus. */
export function LogInForm({ name: known = '' }: LogInFormProps) {
  const words = useWords();
  const { access } = words;
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'name' | 'password'>();
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const { mutate, error, isPending } = useLogIn();
  const refusal = passwordError(error, words);
  const passwordWrong = missing === 'password' ? access.passwordNeeded : refusal;
  useEffect(() => {
    (known === '' ? nameField : passwordField).current?.focus();
  }, [known]);
  useEffect(() => {
    if (error !== null) {
      passwordField.current?.focus();
      passwordField.current?.select();
    }
  }, [error]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const empty = name.trim() === '' ? 'name' : password === '' ? 'password' : undefined;
    setMissing(empty);
    if (empty === undefined) {
      mutate({ name: name.trim(), password });
    } else {
      (empty === 'name' ? nameField : passwordField).current?.focus();
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          ref={nameField}
          label={access.name}
          value={name}
          maxLength={100}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
          error={missing === 'name' ? access.nameNeeded : undefined}
          data-autofocus={known === '' || undefined}
        />
        <PasswordInput
          ref={passwordField}
          label={access.password}
          value={password}
          maxLength={1000}
          autoComplete="current-password"
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={passwordWrong}
          aria-invalid={passwordWrong !== undefined}
          data-autofocus={known !== '' || undefined}
          visibilityToggleButtonProps={{ 'aria-label': access.showPassword }}
        />
        {error !== null && refusal === undefined && <ProblemAlert failure={error} />}
        <Button type="submit" loading={isPending}>
          {access.logIn}
        </Button>
      </Stack>
    </form>
  );
}
