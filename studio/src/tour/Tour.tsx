import { lazy, Suspense } from 'react';
import { useStore } from '../state/store';
import { tourStore } from './tourStore';

const TourCard = lazy(() => import('./TourCard'));

/** The guided tour, while somebody is guided. */
export function Tour() {
  const at = useStore(tourStore, (state) => state.at);
  return at === undefined ? null : (
    <Suspense fallback={null}>
      <TourCard at={at} />
    </Suspense>
  );
}
