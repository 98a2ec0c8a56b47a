import type { ReactNode } from 'react';
import { TopBar } from './TopBar';

interface ScreenLayoutProps {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  /** What stands at the right of the content; it lays itself out by the width of the screen. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: a bar above, the content, and what stands beside it. */
export function Screen({ title, actions, aside, children }: ScreenLayoutProps) {
  return (
    <div className="screen">
      <TopBar title={title} actions={actions} />
      <div className="screen-body">
        <main id="content" className="screen-content" tabIndex={-1}>
          {children}
        </main>
        {aside}
      </div>
    </div>
  );
}
