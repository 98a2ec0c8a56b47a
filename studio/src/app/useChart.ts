import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { EChartsType, PlotOption } from '../plots/echarts';
import type { Theme } from '../plots/theme';
import { usePlotTheme } from './usePlotTheme';

export interface Chart {
  readonly place: RefObject<HTMLDivElement | null>;
  /** Whether the drawing stands. */
  readonly ready: boolean;
  /** The chart itself, to be saved as a file; undefined until it stands. */
  readonly drawing: () => EChartsType | undefined;
}

/** Draws an option into a place as wide as it is, again when the place, the option or the colours change. */
export function useChart(option: (theme: Theme, width: number) => PlotOption, height: number): Chart {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const [ready, setReady] = useState(false);
  const theme = usePlotTheme();
  const latest = useRef({ option, theme });
  latest.current = { option, theme };

  const draw = useCallback((): void => {
    const width = place.current?.clientWidth ?? 0;
    if (chart.current !== undefined && width > 0) {
      chart.current.resize();
      chart.current.setOption(latest.current.option(latest.current.theme, width), true);
    }
  }, []);

  useEffect(() => {
    const canvas = place.current;
    const observer = new ResizeObserver(draw);
    let gone = false;
    void import('../plots/echarts').then(({ init }) => {
      if (!gone && canvas !== null) {
        chart.current = init(canvas, undefined, { renderer: 'svg' });
        observer.observe(canvas);
        setReady(true);
      }
    });
    return () => {
      gone = true;
      observer.disconnect();
      chart.current?.dispose();
      chart.current = undefined;
    };
  }, [draw]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these is what calls for a new drawing
  useEffect(draw, [draw, option, theme, height, ready]);
  return { place, ready, drawing: () => chart.current };
}
