import { Icon, type IconProps } from './Icon';

/** People, of whom one is meant. */
export function AudienceIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="12" cy="8" r="3" fill="currentColor" />
      <path d="M6.5 19c0-3.6 2.2-6 5.5-6s5.5 2.4 5.5 6" />
      <path d="M5 6.5a2.2 2.2 0 1 0 0 4.4M2 17c0-2.2 1-3.6 2.6-4.1M19 6.5a2.2 2.2 0 1 1 0 4.4M22 17c0-2.2-1-3.6-2.6-4.1" />
    </Icon>
  );
}
