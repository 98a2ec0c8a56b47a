import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Words } from '../i18n/language';
import { CampaignsIcon } from '../icons/CampaignsIcon';
import { CompareIcon } from '../icons/CompareIcon';
import type { IconProps } from '../icons/Icon';
import { WorldsIcon } from '../icons/WorldsIcon';

export interface ScreenProps {
  /** What the address holds, by the names of the page's pattern. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** One page of the studio; with `rail` it stands in the rail. */
export interface Page {
  readonly pattern: string;
  readonly Screen: LazyExoticComponent<ComponentType<ScreenProps>>;
  readonly rail?: { readonly label: (words: Words) => string; readonly Icon: ComponentType<IconProps> };
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
];

/** Where the studio begins. */
export const HOME = '/campaigns';
