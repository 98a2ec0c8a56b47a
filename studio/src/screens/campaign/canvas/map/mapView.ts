import type { Room, View } from '../../../../graph/firstView';

/** The size of the map and the room around the tree in it, in CSS pixels. */
export const MAP: Room = { width: 200, height: 150 };
const MARGIN = 6;

/** The whole tree in the middle of the map. */
export function mapView({ width, height }: Room): View {
  const zoom = Math.min((MAP.width - 2 * MARGIN) / width, (MAP.height - 2 * MARGIN) / height);
  return { x: (MAP.width - width * zoom) / 2, y: (MAP.height - height * zoom) / 2, zoom };
}

/** What of the tree is on the screen, as a box on the map. */
export function screenOnMap(view: View, map: View, screen: Room): Room & { readonly x: number; readonly y: number } {
  const scale = map.zoom / view.zoom;
  return {
    x: map.x - view.x * scale,
    y: map.y - view.y * scale,
    width: screen.width * scale,
    height: screen.height * scale,
  };
}

/** The view in which a point of the map stands in the middle of the screen. */
export function viewAround(
  point: { readonly x: number; readonly y: number },
  map: View,
  screen: Room,
  zoom: number,
): View {
  const scale = zoom / map.zoom;
  return {
    x: screen.width / 2 - (point.x - map.x) * scale,
    y: screen.height / 2 - (point.y - map.y) * scale,
    zoom,
  };
}
