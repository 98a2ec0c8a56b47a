export const jobs = {
  progress: 'Progress',
  waiting: 'Waiting for its turn …',
  broken: 'The connection is lost; the work goes on. Trying to hear of it again …',
  cancelled: 'Cancelled; nothing was kept.',
  interrupted: 'Interrupted when the server stopped. Start it again.',
  failed: 'The work failed.',
};
