import { Icon, type IconProps } from './Icon';

export function WaveIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 9.5c3-4 6-4 9 0s6 4 9 0" />
      <path d="M3 15.5c3-4 6-4 9 0s6 4 9 0" />
    </Icon>
  );
}
