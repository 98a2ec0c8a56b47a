import { Icon, type IconProps } from './Icon';

export function WarningIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M12 4l9 16H3zM12 10v4.5M12 17.3v.01" />
    </Icon>
  );
}
