/** Where voices are at odds. */
export const contested = {
  title: 'Where are voices at odds?',
  about:
    'Ties that sources tell differently or deny, and claims that somebody denies or qualifies. Each side is told in its own place; nothing here says who is right.',
  list: 'What is contested, and who says what?',
  of: 'About',
  standings: 'How it stands',
  anyStanding: 'differing or disputed',
  columns: {
    what: 'What',
    standing: 'Standing',
    affirm: 'Say that it is so',
    otherwise: 'Deny or qualify it',
    withdrawn: 'Withdrew their word',
    sources: 'Sources',
  },
  qualifies: 'in part',
};
