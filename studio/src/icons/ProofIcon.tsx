import { Icon, type IconProps } from './Icon';

/** A forest plot: estimates with their intervals about a line. */
export function ProofIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M12 3v18M5 7h8M9 12h11M4 17h11" />
      <circle cx="9" cy="7" r="1.6" fill="currentColor" />
      <circle cx="15" cy="12" r="1.6" fill="currentColor" />
      <circle cx="10" cy="17" r="1.6" fill="currentColor" />
    </Icon>
  );
}
