import { MoreIcon } from '../../../icons/MoreIcon';
import { useCanvas } from './CanvasContext';

/** Opens the menu of a card by mouse. */
export function MoreButton({ path }: { readonly path: string }) {
  const { actions } = useCanvas();
  // The menu key opens the same menu: the button is for the mouse only.
  return actions === undefined ? null : (
    <button
      type="button"
      className="card-more nodrag"
      tabIndex={-1}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        actions.menu(path);
      }}
    >
      <MoreIcon size={16} />
    </button>
  );
}
