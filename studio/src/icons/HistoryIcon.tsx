import { Icon, type IconProps } from './Icon';

export function HistoryIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 12a8 8 0 1 0 2.6-5.9" />
      <path d="M4 4.5v4h4" />
      <path d="M12 8v4.3l2.8 1.7" />
    </Icon>
  );
}
