import { Icon, type IconProps } from './Icon';

export function CompareIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5 20V9M12 20V4M19 20v-8M3 20h18" />
    </Icon>
  );
}
