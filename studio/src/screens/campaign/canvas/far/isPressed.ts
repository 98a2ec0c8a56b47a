/** Whether a button of the mouse is held, so that something is being dragged. */
export function isPressed({ buttons }: { readonly buttons: number }): boolean {
  return buttons !== 0;
}
