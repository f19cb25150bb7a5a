/** The accounts of an event, side by side. */
export const readouts = {
  title: (event: string) => `${event}: what does each side say?`,
  question: 'What do the accounts say, point by point?',
  link: 'What each side says about it',
  matter: 'Point',
  verdict: 'Accounts',
  verdicts: { DIFFER: '≠ differ', AGREE: '= agree', SINGLE: '• single' },
  silent: 'nothing recorded',
  positions: { AFFIRMS: '', DENIES: 'denies: ', QUALIFIES: 'qualifies: ' },
  matterOf: (subjects: string, predicate: string, unit: string) => [subjects, predicate, unit && `(${unit})`].filter(Boolean).join(' · '),
};
