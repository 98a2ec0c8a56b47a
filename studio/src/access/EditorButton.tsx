import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { useRefusal } from './useRefusal';

type EditorButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

function refuse(event: MouseEvent): void {
  event.preventDefault();
}

/**
 * A button for what only editors may do. To others it stays readable and can be reached by keyboard, does nothing, and
 * says why.
 */
export function EditorButton(props: EditorButtonProps) {
  const refusal = useRefusal('editor');
  if (refusal === undefined) {
    return <Button {...props} />;
  }
  return (
    <Tooltip label={refusal} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <Button
        {...props}
        type="button"
        disabled={false}
        data-disabled
        aria-disabled
        aria-description={refusal}
        onClick={refuse}
      />
    </Tooltip>
  );
}
