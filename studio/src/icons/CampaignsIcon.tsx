import { Icon, type IconProps } from './Icon';

export function CampaignsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5" cy="12" r="2.2" />
      <circle cx="18" cy="5.5" r="2.2" />
      <path d="M18 15.6l2.9 2.9-2.9 2.9-2.9-2.9zM7.2 12h2.3c3 0 3-6.5 6.3-6.5M9.5 12c3.3 0 2.6 6.5 5.6 6.5" />
    </Icon>
  );
}
