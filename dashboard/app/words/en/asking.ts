/** Questions that failed on their way. */
export const asking = {
  network: 'The server cannot be reached.',
  unreadable: (status: number) => `The server answered with status ${status} and nothing that can be read.`,
};
