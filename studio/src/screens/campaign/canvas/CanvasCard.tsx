import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useCanvas } from './CanvasContext';
import type { SplitView, StepView } from './scene';
import { stopAttributes } from './stopAttributes';
import { useFocusOfSelected } from './useFocusOfSelected';

interface Props {
  readonly view: StepView | SplitView;
  /** What is heard of it. */
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** The frame of a card on the canvas: an item of the tree that is selected where it is focused, and shows its marks. */
export function CanvasCard({ view, name, className, children }: Props) {
  const { actions } = useCanvas();
  const element = useRef<HTMLDivElement>(null);
  useFocusOfSelected(element, view.isSelected);
  const { path, mark, findings } = view;
  return (
    <div
      ref={element}
      role="treeitem"
      {...stopAttributes(view)}
      tabIndex={view.isSelected ? 0 : -1}
      className={className}
      data-change={mark?.change}
      data-trying={mark?.trying}
      data-walked={mark?.walked}
      data-found={mark?.found}
      data-target={view.isTarget || undefined}
      data-faint={view.isFaint || undefined}
      data-wrong={findings.some(({ warning }) => !warning) || undefined}
      onFocus={() => actions?.select(path)}
    >
      <span className="heard">{name}</span>
      {children}
    </div>
  );
}
