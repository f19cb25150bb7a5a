/** Comparing two lenses. */
export const compare = {
  title: 'Compare two lenses',
  about:
    'The first lens is the one above. Set here what differs in the second: another day, another “known at”, other sources. Each difference shows its cause, so a corrected record is never mistaken for a change in the world.',
  of: 'About',
  right: 'Second lens',
  day: 'Day',
  known: 'Known at',
  by: 'Asserted by',
  dayHint: 'YYYY-MM-DD',
  knownHint: 'a day or #12',
  question: 'Which ties differ between the two lenses, and why?',
  bothDays: 'Set a day in both lenses or in neither.',
  nothingYet: 'Set what differs in the second lens.',
  kinds: { APPEARED: '→ only in the second', GONE: '← only in the first', ALTERED: '≠ changed' },
  causes: {
    WORLD: 'the world changed',
    KNOWLEDGE: 'newly recorded',
    END: 'an end was recorded',
    RETRACTION: 'a source retracted it',
    CORRECTION: 'a record was corrected',
    PERSPECTIVE: 'different sources',
  },
  columns: {
    kind: 'Difference',
    why: 'Why',
    tie: 'Tie',
    left: (lens: string) => `First: ${lens}`,
    right: (lens: string) => `Second: ${lens}`,
  },
};
