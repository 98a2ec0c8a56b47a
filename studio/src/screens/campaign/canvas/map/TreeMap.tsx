import { useStore } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { usePlotTheme } from '../../../../app/usePlotTheme';
import type { View } from '../../../../graph/firstView';
import type { Layout } from '../../../../graph/layout';
import { useWords } from '../../../../i18n/LanguageProvider';
import { farPicture } from '../far/farPicture';
import { paintFar } from '../far/paintFar';
import { sheetOn } from '../far/sheetOn';
import type { FlowElements } from '../flowElements';
import { MAP, mapView, screenOnMap } from './mapView';
import { useMapMoves } from './useMapMoves';

/** What is not on the screen lies under a veil. */
function Veil({ map }: { readonly map: View }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const seen = screenOnMap({ x, y, zoom }, map, { width, height });
  const hole = `M${seen.x},${seen.y}h${seen.width}v${seen.height}h${-seen.width}z`;
  return (
    <svg width={MAP.width} height={MAP.height} aria-hidden="true">
      <path className="tree-map-veil" fillRule="evenodd" d={`M0,0h${MAP.width}v${MAP.height}h${-MAP.width}z${hole}`} />
      <path className="tree-map-screen" d={hole} />
    </svg>
  );
}

/** The whole tree in a corner, and what of it is on the screen. */
export function TreeMap({ elements, layout }: { readonly elements: FlowElements; readonly layout: Layout }) {
  const { canvas } = useWords();
  const element = useRef<HTMLCanvasElement>(null);
  const theme = usePlotTheme();
  const map = useMemo(() => mapView(layout), [layout]);
  const moves = useMapMoves(map);
  useEffect(() => {
    const sheet = element.current === null ? undefined : sheetOn(element.current, MAP, theme);
    if (sheet !== undefined) {
      paintFar(farPicture(elements), map, sheet);
    }
  }, [elements, map, theme]);
  return (
    <div className="tree-map" role="img" aria-label={canvas.map} {...moves}>
      <canvas ref={element} style={MAP} />
      <Veil map={map} />
    </div>
  );
}
