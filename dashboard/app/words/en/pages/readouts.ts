/** The accounts of an event, side by side. */
export const readouts = {
  title: (event: string) => `${event}: what does each side say?`,
  question: 'What do the accounts say, matter by matter?',
  link: 'What each side says of it',
  matter: 'Matter',
  verdict: 'Accounts',
  verdicts: { DIFFER: '≠ differ', AGREE: '= agree', SINGLE: '• single' },
  silent: 'nothing recorded on this',
  positions: { AFFIRMS: '', DENIES: 'denies: ', QUALIFIES: 'with reserve: ' },
  matterOf: (subjects: string, predicate: string, unit: string) => [subjects, predicate, unit && `(${unit})`].filter(Boolean).join(' · '),
};
