/** Comparing two lenses. */
export const compare = {
  title: 'What differs between two looks?',
  about:
    'The lens above is the one look; change here what the other one does differently: another day, another point of knowledge, another voice. Each difference says why: a changed record is never taken for a changed world.',
  of: 'About',
  right: 'The other look',
  day: 'Day',
  known: 'Known at',
  by: 'On whose word',
  dayHint: 'YYYY-MM-DD',
  knownHint: 'a day or #12',
  question: 'Which ties do the two looks show differently, and why?',
  bothDays: 'A day must be given in both looks or in neither.',
  nothingYet: 'Say what the other look does differently.',
  kinds: { APPEARED: '→ only in the other', GONE: '← only above', ALTERED: '≠ told otherwise' },
  causes: {
    WORLD: 'the world changed',
    KNOWLEDGE: 'more was told',
    RETRACTION: 'a source withdrew its word',
    CORRECTION: 'a record was put right',
    PERSPECTIVE: 'other voices are heard',
  },
  columns: {
    kind: 'Difference',
    why: 'Why',
    tie: 'Tie',
    left: (look: string) => `Above: ${look}`,
    right: (look: string) => `The other: ${look}`,
  },
};
