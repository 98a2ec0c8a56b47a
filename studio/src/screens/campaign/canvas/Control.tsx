import { ActionIcon, Tooltip } from '@mantine/core';
import type { ComponentType } from 'react';
import type { IconProps } from '../../../icons/Icon';

interface ControlProps {
  readonly label: string;
  readonly Drawing: ComponentType<IconProps>;
  readonly onClick: () => void;
  /** Whether it is on; absent for what is done once. */
  readonly pressed?: boolean;
  readonly loading?: boolean;
}

/** A small button of the view. */
export function Control({ label, Drawing, onClick, pressed, loading = false }: ControlProps) {
  return (
    <Tooltip label={label} multiline maw={280}>
      <ActionIcon
        variant={pressed === true ? 'filled' : 'subtle'}
        color={pressed === true ? 'ink' : 'gray'}
        size="lg"
        aria-label={label}
        loading={loading}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        <Drawing size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
