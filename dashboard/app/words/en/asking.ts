/** Requests that failed on the way to the server or back. */
export const asking = {
  network: 'The server cannot be reached.',
  unreadable: (status: number) => `The server answered with status ${status} and a response that cannot be read.`,
};
