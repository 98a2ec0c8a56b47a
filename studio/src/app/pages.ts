import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Session } from '../api/schema';
import type { Words } from '../i18n/language';
import { AudienceIcon } from '../icons/AudienceIcon';
import { CampaignsIcon } from '../icons/CampaignsIcon';
import { CompareIcon } from '../icons/CompareIcon';
import { ExperimentsIcon } from '../icons/ExperimentsIcon';
import type { IconProps } from '../icons/Icon';
import { LockIcon } from '../icons/LockIcon';
import { ProofIcon } from '../icons/ProofIcon';
import { WorldsIcon } from '../icons/WorldsIcon';

export interface ScreenProps {
  /** What the address holds, by the names of the page's pattern. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Where a page stands in the rail, and for whom: for everybody unless it says so. */
export interface RailPlace {
  readonly label: (words: Words) => string;
  readonly Icon: ComponentType<IconProps>;
  readonly isFor?: (session: Session) => boolean;
}

/** One page of the studio; with `rail` it stands in the rail. */
export interface Page {
  readonly pattern: string;
  readonly Screen: LazyExoticComponent<ComponentType<ScreenProps>>;
  readonly rail?: RailPlace;
}

/** The pages in the order of the rail. A page appears here when its screen exists, never before. */
export const PAGES: readonly Page[] = [
  {
    pattern: '/campaigns',
    Screen: lazy(() => import('../screens/campaigns/CampaignsScreen')),
    rail: { label: (words) => words.campaigns.title, Icon: CampaignsIcon },
  },
  { pattern: '/campaigns/:id', Screen: lazy(() => import('../screens/campaign/CampaignScreen')) },
  {
    pattern: '/worlds',
    Screen: lazy(() => import('../screens/worlds/WorldsScreen')),
    rail: { label: (words) => words.worlds.title, Icon: WorldsIcon },
  },
  { pattern: '/worlds/:name', Screen: lazy(() => import('../screens/world/WorldScreen')) },
  {
    pattern: '/compare',
    Screen: lazy(() => import('../screens/compare/CompareScreen')),
    rail: { label: (words) => words.compare.title, Icon: CompareIcon },
  },
  {
    pattern: '/proof',
    Screen: lazy(() => import('../screens/proof/ProofScreen')),
    rail: { label: (words) => words.proof.title, Icon: ProofIcon },
  },
  {
    pattern: '/audience',
    Screen: lazy(() => import('../screens/audience/AudienceScreen')),
    rail: { label: (words) => words.audience.title, Icon: AudienceIcon },
  },
  {
    pattern: '/experiments',
    Screen: lazy(() => import('../screens/experiments/ExperimentsScreen')),
    rail: { label: (words) => words.experiments.title, Icon: ExperimentsIcon },
  },
  {
    pattern: '/access',
    Screen: lazy(() => import('../screens/access/AccessScreen')),
    rail: {
      label: (words) => words.access.title,
      Icon: LockIcon,
      isFor: (session) => session.password_needed && session.role === 'admin',
    },
  },
];

/** Where the studio begins. */
export const HOME = '/campaigns';
