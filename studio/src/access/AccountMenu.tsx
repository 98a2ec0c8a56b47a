import { ActionIcon, Menu } from '@mantine/core';
import { useWords } from '../i18n/LanguageProvider';
import { PersonIcon } from '../icons/PersonIcon';
import { useSession } from './SessionContext';
import { useLogOut } from './useLogOut';

/** Who is logged in, what he may do, and the way out; nothing where nobody needs to log in. */
export function AccountMenu() {
  const { access } = useWords();
  const { name, role, password_needed: passwordNeeded } = useSession();
  const logOut = useLogOut();
  if (!passwordNeeded || name === null || role === null) {
    return null;
  }
  const who = access.whoIs(name, access.roles[role]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={access.account(who)} title={who}>
          <PersonIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{who}</Menu.Label>
        <Menu.Item onClick={() => logOut.mutate()}>{access.logOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
