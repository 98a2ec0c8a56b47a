import { Icon, type IconProps } from './Icon';

export function RedoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M15.5 5L20 9.5 15.5 14M20 9.5H10a5.5 5.5 0 0 0 0 11h3" />
    </Icon>
  );
}
