import { Icon, type IconProps } from './Icon';

export function HelpIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.6 9.6a2.5 2.5 0 1 1 3.4 2.4c-.7.3-1 .8-1 1.5" />
      <circle cx="12" cy="16.4" r=".6" fill="currentColor" />
    </Icon>
  );
}
