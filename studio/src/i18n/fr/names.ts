import type { names as english } from '../en/names';
import type { Translation } from '../translation';

export const names: Translation<typeof english> = {
  channels: { sms: 'SMS', video: 'Vidéo', display: 'Display', email: 'E-mail', push: 'Push' },
  messages: { brand: 'Marque', promotion: 'Promotion' },
  reactions: { negative: 'Négatif', engagement: 'Engagement', conversion: 'Conversion', 'opt-out': 'Désinscription' },
  worlds: { stories: 'Stories', benchmark: 'Benchmark' },
};
