import { useReactFlow } from '@xyflow/react';
import type { Layout } from '../../../graph/layout';
import { useWords } from '../../../i18n/LanguageProvider';
import { FitIcon } from '../../../icons/FitIcon';
import { KeyboardIcon } from '../../../icons/KeyboardIcon';
import { MapIcon } from '../../../icons/MapIcon';
import { ZoomInIcon } from '../../../icons/ZoomInIcon';
import { ZoomOutIcon } from '../../../icons/ZoomOutIcon';
import { RegretToggle } from '../regret/RegretToggle';
import { Control } from './Control';
import { useMotion } from './useMotion';
import { useWholeView } from './useWholeView';

interface CanvasControlsProps {
  readonly layout: Layout;
  readonly hasMap: boolean;
  readonly onMap: () => void;
  readonly onHelp: () => void;
}

/** Zoom, the whole tree, the map, and what the keyboard can do. */
export function CanvasControls({ layout, hasMap, onMap, onHelp }: CanvasControlsProps) {
  const { canvas } = useWords();
  const { zoomIn, zoomOut } = useReactFlow();
  const showWhole = useWholeView(layout);
  const { duration } = useMotion();
  return (
    <fieldset className="canvas-controls" aria-label={canvas.controls}>
      <Control label={canvas.zoomIn} Drawing={ZoomInIcon} onClick={() => void zoomIn({ duration })} />
      <Control label={canvas.zoomOut} Drawing={ZoomOutIcon} onClick={() => void zoomOut({ duration })} />
      <Control label={canvas.fit} Drawing={FitIcon} onClick={showWhole} />
      <Control label={canvas.map} Drawing={MapIcon} onClick={onMap} pressed={hasMap} />
      <RegretToggle />
      <Control label={canvas.keys} Drawing={KeyboardIcon} onClick={onHelp} />
    </fieldset>
  );
}
