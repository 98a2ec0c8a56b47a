import { Icon, type IconProps } from './Icon';

export function RegretIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 6h16" strokeDasharray="3 3" />
      <path d="M4 18h16" />
      <path d="M12 9v6" />
      <path d="m9.5 11 2.5-2.5 2.5 2.5" />
    </Icon>
  );
}
