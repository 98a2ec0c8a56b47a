import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Role } from '../../api/schema';
import type { NewUser } from '../../api/users';
import { useWords } from '../../i18n/LanguageProvider';
import { isAccessName, SHORTEST_PASSWORD } from './accessName';
import { RoleChoice } from './RoleChoice';

interface AddUserProps {
  readonly taken: ReadonlySet<string>;
  readonly busy: boolean;
  /** Adds the user; `onAdded` is called once he is there. */
  readonly onAdd: (user: NewUser, onAdded: () => void) => void;
}

/** Asks for a new user; what is wrong stands beside its field once it was sent. */
export function AddUser({ taken, busy, onAdd }: AddUserProps) {
  const { access } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [sent, setSent] = useState(false);
  const badName = taken.has(name) ? access.nameTaken : isAccessName(name) ? undefined : access.nameBad;
  const badPassword = password.length < SHORTEST_PASSWORD ? access.passwordShort : undefined;
  const empty = (): void => {
    setName('');
    setPassword('');
    setSent(false);
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    setSent(true);
    if (badName === undefined && badPassword === undefined) {
      onAdd({ name, password, role }, empty);
    }
  };
  return (
    <form onSubmit={add} className="access-add" noValidate aria-label={access.addUser}>
      <TextInput
        label={access.name}
        value={name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value.trim())}
        error={sent ? badName : undefined}
      />
      <PasswordInput
        label={access.password}
        description={access.passwordAdvice}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={password}
        maxLength={1000}
        autoComplete="new-password"
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={sent ? badPassword : undefined}
        aria-invalid={sent && badPassword !== undefined}
        visibilityToggleButtonProps={{ 'aria-label': access.showPassword }}
      />
      <RoleChoice role={role} onRole={setRole} />
      <Button type="submit" loading={busy}>
        {access.add}
      </Button>
    </form>
  );
}
