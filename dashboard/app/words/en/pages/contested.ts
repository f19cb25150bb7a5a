/** Where sources disagree. */
export const contested = {
  title: 'Where do sources disagree?',
  about:
    'Ties that sources describe differently or deny, and claims that an actor denies or qualifies. Each side has its own column; nothing here says who is right.',
  list: 'What is contested, and who says what?',
  of: 'About',
  standings: 'Standing',
  anyStanding: 'differing or disputed',
  columns: {
    what: 'What',
    standing: 'Standing',
    affirm: 'Affirmed by',
    otherwise: 'Denied or qualified by',
    withdrawn: 'Retracted by',
    sources: 'Sources',
  },
  qualifies: 'in part',
};
