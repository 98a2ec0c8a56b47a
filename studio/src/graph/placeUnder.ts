import { isStop, type Placed } from './items';
import type { Layout } from './layout';

/** How far beside a place a card may be let go, in CSS pixels. */
const REACH = 70;

function distance({ x, y, width, height }: Placed, point: { readonly x: number; readonly y: number }): number {
  const aside = Math.max(x - point.x, 0, point.x - x - width);
  const above = Math.max(y - point.y, 0, point.y - y - height);
  return Math.hypot(aside, above);
}

/** The path of the nearest step or free branch around a point that may take what is dragged; undefined for none. */
export function placeUnder(
  { items }: Layout,
  point: { readonly x: number; readonly y: number },
  mayTake: (path: string) => boolean,
): string | undefined {
  let nearest: { readonly path: string; readonly distance: number } | undefined;
  for (const placed of items) {
    const { item } = placed;
    const away = distance(placed, point);
    if (isStop(item) && away < Math.min(nearest?.distance ?? REACH, REACH) && mayTake(item.path)) {
      nearest = { path: item.path, distance: away };
    }
  }
  return nearest?.path;
}
