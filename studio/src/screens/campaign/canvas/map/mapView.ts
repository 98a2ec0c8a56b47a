import type { Room, View } from '../../../../graph/firstView';

/** The size of the map and the room around the tree in it, in CSS pixels. */
export const MAP: Room = { width: 200, height: 150 };
const MARGIN = 6;

/** How far from the edge of the map the frame around what is seen stands at least. */
const EDGE = 2;

/** The whole tree in the middle of the map. */
export function mapView({ width, height }: Room): View {
  const zoom = Math.min((MAP.width - 2 * MARGIN) / width, (MAP.height - 2 * MARGIN) / height);
  return { x: (MAP.width - width * zoom) / 2, y: (MAP.height - height * zoom) / 2, zoom };
}

/** A part of one axis of the screen on the map, no farther than where its frame can still be seen whole. */
function partOnMap(from: number, length: number, room: number): readonly [start: number, length: number] {
  const start = Math.min(room - EDGE, Math.max(EDGE, from));
  const end = Math.min(room - EDGE, Math.max(EDGE, from + length));
  return [start, end - start];
}

/** What of the tree is on the screen, as a box on the map. */
export function screenOnMap(view: View, map: View, screen: Room): Room & { readonly x: number; readonly y: number } {
  const scale = map.zoom / view.zoom;
  const [x, width] = partOnMap(map.x - view.x * scale, screen.width * scale, MAP.width);
  const [y, height] = partOnMap(map.y - view.y * scale, screen.height * scale, MAP.height);
  return { x, y, width, height };
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
