import { Icon, type IconProps } from './Icon';

export function MapIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 6l5.5-2 5 2L20 4v14l-5.5 2-5-2L4 20zM9.5 4v14M14.5 6v14" />
    </Icon>
  );
}
