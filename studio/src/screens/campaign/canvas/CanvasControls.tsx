import { ActionIcon, Tooltip } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import type { ComponentType } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { FitIcon } from '../../../icons/FitIcon';
import type { IconProps } from '../../../icons/Icon';
import { KeyboardIcon } from '../../../icons/KeyboardIcon';
import { MapIcon } from '../../../icons/MapIcon';
import { ZoomInIcon } from '../../../icons/ZoomInIcon';
import { ZoomOutIcon } from '../../../icons/ZoomOutIcon';
import { FIT } from './TreeCanvas';
import { useMotion } from './useMotion';

interface ControlProps {
  readonly label: string;
  readonly Drawing: ComponentType<IconProps>;
  readonly onClick: () => void;
  readonly pressed?: boolean;
}

function Control({ label, Drawing, onClick, pressed }: ControlProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed === true ? 'filled' : 'subtle'}
        color={pressed === true ? 'ink' : 'gray'}
        size="lg"
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        <Drawing size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

interface CanvasControlsProps {
  readonly hasMap: boolean;
  readonly onMap: () => void;
  readonly onHelp: () => void;
}

/** Zoom, the whole tree, the map, and what the keyboard can do. */
export function CanvasControls({ hasMap, onMap, onHelp }: CanvasControlsProps) {
  const { canvas } = useWords();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const { duration } = useMotion();
  return (
    <fieldset className="canvas-controls" aria-label={canvas.controls}>
      <Control label={canvas.zoomIn} Drawing={ZoomInIcon} onClick={() => void zoomIn({ duration })} />
      <Control label={canvas.zoomOut} Drawing={ZoomOutIcon} onClick={() => void zoomOut({ duration })} />
      <Control label={canvas.fit} Drawing={FitIcon} onClick={() => void fitView({ ...FIT, duration })} />
      <Control label={canvas.map} Drawing={MapIcon} onClick={onMap} pressed={hasMap} />
      <Control label={canvas.keys} Drawing={KeyboardIcon} onClick={onHelp} />
    </fieldset>
  );
}
