/** What people call the names of the worlds that ship; other names stand for themselves. */
export const names = {
  channels: { sms: 'SMS', video: 'Video', display: 'Display', email: 'E-mail', push: 'Push' },
  messages: { brand: 'Brand', promotion: 'Promotion' },
  reactions: { negative: 'Negative', engagement: 'Engagement', conversion: 'Conversion', 'opt-out': 'Opt-out' },
  worlds: { stories: 'Stories', benchmark: 'Benchmark' },
};
