import { Icon, type IconProps } from './Icon';

export function LaunchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M7 4.5l12 7.5-12 7.5z" fill="currentColor" />
    </Icon>
  );
}
