import { Icon, type IconProps } from './Icon';

export function KeyboardIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="6" width="18" height="12" rx="2" />
      <path d="M7 10h.01M11 10h.01M15 10h.01M17.5 10h.01M8 14h8" />
    </Icon>
  );
}
