import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnLine } from './flowElements';
import { ReactionLine } from './ReactionLine';

/**
 * All lines in one drawing below the cards. The layout knows where they run, so that nothing is measured, and moving the
 * view draws none of them anew.
 */
export const Lines = memo(function Lines({ lines }: { readonly lines: readonly DrawnLine[] }) {
  return (
    <ViewportPortal>
      <svg className="lines" aria-hidden="true">
        {lines.map((line) => (
          <ReactionLine key={line.id} line={line} />
        ))}
      </svg>
    </ViewportPortal>
  );
});
