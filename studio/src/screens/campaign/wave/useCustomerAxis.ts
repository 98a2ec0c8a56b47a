import { useMemo, useState } from 'react';
import { isPressed } from '../../../plots/pressed';

type Lines = Parameters<typeof isPressed>[0];

/** How the customers of a learning curve are spread. */
export interface CustomerAxis {
  readonly isLogarithmic: boolean;
  readonly choose: (logarithmic: boolean) => void;
}

/** Logarithmic where the curve would stand against the left edge, until the reader says otherwise. */
export function useCustomerAxis(lines: Lines): CustomerAxis {
  const [chosen, choose] = useState<boolean>();
  const needed = useMemo(() => isPressed(lines), [lines]);
  return { isLogarithmic: chosen ?? needed, choose };
}
