/** How a treaty stands, party by party. */
export const treaty = {
  status: 'How does it stand, party by party?',
  steps: 'Which steps were taken on it, by whom?',
  columns: {
    party: 'Party',
    status: 'Status, as its sources tell',
    since: 'Since',
    says: 'Its own and others’ last word',
    standing: 'Standing',
    sources: 'Sources',
    date: 'Date',
    step: 'Step',
    action: 'What was done',
    by: 'By',
    term: 'Word used',
    ground: 'Legal ground named',
  },
  statuses: { SIGNATORY: 'signatory', CONTRACTING_STATE: 'contracting state', PARTY: 'party', FORMER_PARTY: 'former party' },
  noStatus: 'no source tells',
  says: { IN_FORCE: 'it operates', SUSPENDED: 'it is suspended', ENDED: 'it has ended' },
  contested: 'contested',
  position: (actor: string, says: string, date: string) => `${actor}: ${says} (${date})`,
};
