import type { ReactNode } from 'react';
import { AccountMenu } from '../access/AccountMenu';
import { HelpMenu } from './HelpMenu';
import { LanguageChoice } from './LanguageChoice';
import { SchemeToggle } from './SchemeToggle';

interface TopBarProps {
  /** What the screen is about, at the left. */
  readonly title: ReactNode;
  /** What can be done with it, at the right. */
  readonly actions?: ReactNode;
}

/** The bar above a screen; language and colours are on every screen. */
export function TopBar({ title, actions }: TopBarProps) {
  return (
    <header className="top-bar">
      <div className="top-bar-title">{title}</div>
      <div className="top-bar-actions">
        {actions}
        <HelpMenu />
        <LanguageChoice />
        <SchemeToggle />
        <AccountMenu />
      </div>
    </header>
  );
}
