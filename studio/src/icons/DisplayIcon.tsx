import { Icon, type IconProps } from './Icon';

export function DisplayIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="4.5" width="18" height="12.5" rx="2" />
      <path d="M9 20.5h6M12 17v3.5M6.5 13.5h6M6.5 8h11v2.5h-11z" />
    </Icon>
  );
}
