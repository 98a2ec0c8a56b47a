import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Role } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import { isAccessName } from './accessName';
import { RoleChoice } from './RoleChoice';

interface MakeKeyProps {
  readonly busy: boolean;
  /** Makes the key; `onMade` is called once it is there. */
  readonly onMake: (key: { readonly name: string; readonly role: Role }, onMade: () => void) => void;
}

/** Asks for a new key's name and role. */
export function MakeKey({ busy, onMake }: MakeKeyProps) {
  const { access } = useWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [sent, setSent] = useState(false);
  const empty = (): void => {
    setName('');
    setSent(false);
  };
  const make = (event: FormEvent): void => {
    event.preventDefault();
    setSent(true);
    if (isAccessName(name)) {
      onMake({ name, role }, empty);
    }
  };
  return (
    <form onSubmit={make} className="access-add" noValidate aria-label={access.makeKey}>
      <TextInput
        label={access.keyName}
        value={name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value.trim())}
        error={sent && !isAccessName(name) ? access.nameBad : undefined}
      />
      <RoleChoice role={role} onRole={setRole} />
      <Button type="submit" loading={busy}>
        {access.make}
      </Button>
    </form>
  );
}
