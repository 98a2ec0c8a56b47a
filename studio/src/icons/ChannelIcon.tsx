import { Icon, type IconProps } from './Icon';

export function ChannelIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 10v4h3l7 4.5v-13L7 10zM17.5 9a4.5 4.5 0 0 1 0 6" />
    </Icon>
  );
}
