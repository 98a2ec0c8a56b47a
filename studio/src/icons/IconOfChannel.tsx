import type { ComponentType } from 'react';
import { ChannelIcon } from './ChannelIcon';
import { DisplayIcon } from './DisplayIcon';
import { EmailIcon } from './EmailIcon';
import type { IconProps } from './Icon';
import { PushIcon } from './PushIcon';
import { SmsIcon } from './SmsIcon';
import { VideoIcon } from './VideoIcon';

const ICONS: ReadonlyMap<string, ComponentType<IconProps>> = new Map([
  ['email', EmailIcon],
  ['sms', SmsIcon],
  ['video', VideoIcon],
  ['display', DisplayIcon],
  ['push', PushIcon],
]);

/** The drawing of a channel by its name; channels that a world adds share one. */
export function IconOfChannel({ channel, ...props }: IconProps & { readonly channel: string }) {
  const Drawing = ICONS.get(channel) ?? ChannelIcon;
  return <Drawing {...props} />;
}
