export const errors = {
  unreachable: 'The studio’s server does not answer.',
  unreachableAdvice: 'Check that it runs (parcours studio), then try again. Nothing that was saved is lost.',
  unknown: (status: number) => `The server answered with an error (${status}).`,
  unknownAdvice: 'Try again. If it stays, look into the server’s output.',
  streamLost: 'The connection to the running work was lost.',
};
