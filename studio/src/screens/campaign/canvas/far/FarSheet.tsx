import { useStore, useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { usePlotTheme } from '../../../../app/usePlotTheme';
import type { FlowElements } from '../flowElements';
import { farPicture } from './farPicture';
import { paintFar } from './paintFar';
import { sheetOn } from './sheetOn';

/** The tree from far away as one picture, painted anew for every view of it. */
export function FarSheet({ elements }: { readonly elements: FlowElements }) {
  const element = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const theme = usePlotTheme();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useLayoutEffect(() => {
    const sheet = element.current === null ? undefined : sheetOn(element.current, { width, height }, theme);
    if (sheet === undefined) {
      return undefined;
    }
    const picture = farPicture(elements);
    const paint = (): void => {
      const [x, y, zoom] = store.getState().transform;
      paintFar(picture, { x, y, zoom }, sheet);
    };
    paint();
    return store.subscribe(({ transform }, before) => {
      if (transform !== before.transform) {
        paint();
      }
    });
  }, [store, width, height, theme, elements]);
  return (
    <div className="far-sheet" aria-hidden="true">
      <canvas ref={element} />
    </div>
  );
}
