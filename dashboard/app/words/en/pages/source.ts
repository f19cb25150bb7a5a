/** What rests on a source. */
export const source = {
  rests: 'What rests on this source?',
  alone: 'What rests on it alone?',
};
