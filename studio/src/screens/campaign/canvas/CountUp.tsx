import { useRef } from 'react';
import { useCountUp } from './useCountUp';

interface CountUpProps {
  readonly value: number;
  readonly level: number;
  /** Must stay the same function while nothing else changes. */
  readonly write: (value: number) => string;
  /** The number in full, shown on hover. */
  readonly exact?: string;
}

/** A number that counts up after a launch. */
export function CountUp({ value, level, write, exact }: CountUpProps) {
  const element = useRef<HTMLSpanElement>(null);
  useCountUp(element, value, level, write);
  return (
    <span ref={element} title={exact}>
      {write(value)}
    </span>
  );
}
