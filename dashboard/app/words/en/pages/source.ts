/** What is based on a source. */
export const source = {
  rests: 'What is based on this source?',
  alone: 'What is based on it alone?',
};
