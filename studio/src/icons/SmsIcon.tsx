import { Icon, type IconProps } from './Icon';

export function SmsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M4 5h16v11h-9l-4.5 4V16H4zM8 10.5h.01M12 10.5h.01M16 10.5h.01" />
    </Icon>
  );
}
