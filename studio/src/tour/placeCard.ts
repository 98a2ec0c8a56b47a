/** A rectangle of the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Room between the card, what it points to, and the edge of the screen. */
const GAP = 14;

function clamped(value: number, most: number): number {
  return Math.max(GAP, Math.min(value, most - GAP));
}

/**
 * The upper left corner of a card that points to an anchor: below it, above it, to its right or to its left, wherever
 * it fits first; else in the corner of the screen that is farthest from it. Without an anchor, in the middle.
 */
export function placeCard(anchor: Box | undefined, card: Size, screen: Size): Corner {
  if (anchor === undefined) {
    return { left: (screen.width - card.width) / 2, top: Math.max(GAP, (screen.height - card.height) / 2) };
  }
  const middleX = clamped(anchor.left + anchor.width / 2 - card.width / 2, screen.width - card.width);
  const middleY = clamped(anchor.top + anchor.height / 2 - card.height / 2, screen.height - card.height);
  const right = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  if (bottom + card.height + 2 * GAP <= screen.height) {
    return { left: middleX, top: bottom + GAP };
  }
  if (anchor.top - card.height - 2 * GAP >= 0) {
    return { left: middleX, top: anchor.top - card.height - GAP };
  }
  if (right + card.width + 2 * GAP <= screen.width) {
    return { left: right + GAP, top: middleY };
  }
  if (anchor.left - card.width - 2 * GAP >= 0) {
    return { left: anchor.left - card.width - GAP, top: middleY };
  }
  const isAtTop = anchor.top + anchor.height / 2 < screen.height / 2;
  return { left: middleX, top: isAtTop ? screen.height - card.height - GAP : GAP };
}
