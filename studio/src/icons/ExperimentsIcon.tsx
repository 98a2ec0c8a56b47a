import { Icon, type IconProps } from './Icon';

/** A way that parts in two, as the lot decides. */
export function ExperimentsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 12h6M9 12c4 0 3-6 8-6h2M9 12c4 0 3 6 8 6h2" />
      <circle cx="20" cy="6" r="1.6" fill="currentColor" />
      <circle cx="20" cy="18" r="1.6" />
    </Icon>
  );
}
