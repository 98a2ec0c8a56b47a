import { Icon, type IconProps } from './Icon';

export function PushIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.5 16V11a5.5 5.5 0 0 1 11 0v5l1.5 1.5H5zM10 20.5h4M12 5.5V3.5" />
    </Icon>
  );
}
