import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Words } from '../../../i18n/language';

/** What the inspector can show. */
export type TabName = 'results' | 'step' | 'information';

export interface Tab {
  readonly name: TabName;
  readonly label: (words: Words) => string;
  readonly Content: LazyExoticComponent<ComponentType>;
}

/** The tabs in their order; what a tab shows it takes from the open campaign (`useCampaign`). */
export const TABS: readonly Tab[] = [
  { name: 'results', label: (words) => words.inspector.results, Content: lazy(() => import('./ResultsTab')) },
  { name: 'step', label: (words) => words.inspector.step, Content: lazy(() => import('./StepTab')) },
  {
    name: 'information',
    label: (words) => words.inspector.information,
    Content: lazy(() => import('./InformationTab')),
  },
];
