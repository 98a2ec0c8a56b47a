import { NativeSelect } from '@mantine/core';
import type { Role } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';

const ROLES: readonly Role[] = ['viewer', 'editor', 'admin'];

interface RoleChoiceProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

/** One of the three roles, with what it may do. */
export function RoleChoice({ role, onRole }: RoleChoiceProps) {
  const { access } = useWords();
  return (
    <NativeSelect
      label={access.role}
      description={access.rolesAdvice[role]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={role}
      data={ROLES.map((value) => ({ value, label: access.roles[value] }))}
      onChange={(event) => onRole(ROLES.find((known) => known === event.currentTarget.value) ?? role)}
    />
  );
}
