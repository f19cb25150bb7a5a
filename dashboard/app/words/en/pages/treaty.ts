/** The status of a treaty, party by party. */
export const treaty = {
  status: 'Status by party',
  steps: 'Treaty steps',
  columns: {
    party: 'Party',
    status: 'Status according to sources',
    since: 'Since',
    says: 'Latest positions',
    standing: 'Standing',
    sources: 'Sources',
    date: 'Date',
    step: 'Step',
    action: 'Action',
    by: 'By',
    term: 'Term used',
    ground: 'Legal basis cited',
  },
  statuses: { SIGNATORY: 'signatory', CONTRACTING_STATE: 'contracting state', PARTY: 'party', FORMER_PARTY: 'former party' },
  noStatus: 'not recorded',
  says: { IN_FORCE: 'in force', SUSPENDED: 'suspended', ENDED: 'ended' },
  position: (actor: string, says: string, date: string) => `${actor}: ${says} (${date})`,
};
