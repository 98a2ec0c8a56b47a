import type { PlotContent } from '../plots/plot';
import { Plot } from './Plot';
import './panels.css';

/** A plot on a panel of its own; nothing where there is nothing to draw. */
export function PlotPanel<Row>({ content }: { readonly content: PlotContent<Row> | undefined }) {
  return (
    content !== undefined && (
      <div className="panel">
        <Plot content={content} />
      </div>
    )
  );
}
