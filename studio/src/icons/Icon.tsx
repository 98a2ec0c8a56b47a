import type { ReactNode } from 'react';

export interface IconProps {
  /** Edge of the square, in CSS pixels. */
  readonly size?: number;
}

/** Line drawings on a 24 × 24 grid in the colour of the text; the text beside them says what they mean. */
export function Icon({ size = 18, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
