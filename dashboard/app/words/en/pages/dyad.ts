/** The dossier of two actors. */
export const dyad = {
  swap: 'Swap sides',
  and: 'and',
  state: (totals: {
    ties: number;
    meetings: number;
    treaties: number;
    sharedOrganisations: number;
    events: number;
    disputes: number;
    sources: number;
  }) =>
    `${[
      countNoun(totals.meetings, 'meeting'),
      countNoun(totals.treaties, 'treaty', 'treaties'),
      countNoun(totals.sharedOrganisations, 'shared organisation'),
      countNoun(totals.ties, 'direct tie'),
      countNoun(totals.events, 'other event'),
      countNoun(totals.disputes, 'disputed claim'),
    ].join(', ')}, from ${countNoun(totals.sources, 'source')}.`,
  questions: {
    meetings: 'When did officials of the two meet, and in which post?',
    treaties: 'Which treaties bind both?',
    organisations: 'Which organisations do both belong to?',
    ties: 'Which direct ties do the two have?',
    acts: 'How many acts of cooperation and conflict per year?',
    events: 'Which other events involved both?',
    disputes: 'What is disputed between the two, and who says what?',
    thirdParties: 'Who else deals with both?',
    sources: 'Which sources is this based on?',
    coverage: 'Source coverage',
  },
  columns: {
    date: 'Date',
    meeting: 'Meeting',
    place: 'Place',
    ofA: (name: string) => `For ${name}`,
    ofB: (name: string) => `For ${name}`,
    others: 'Others',
    treaty: 'Treaty',
    stage: 'Stage',
    statusOf: (name: string) => `Status of ${name}`,
    steps: 'Steps by the two',
    organisation: 'Organisation',
    together: 'Joint membership',
    event: 'Event',
    kind: 'Kind',
    direction: 'Direction',
    tie: 'Tie',
    claim: 'Claim',
    thirdParty: 'Third party',
    meetingsWith: (name: string) => `Meetings with ${name}`,
    meetingsWithBoth: 'Meetings with both',
    tiesWith: (name: string) => `Ties with ${name}`,
    paths: 'Two-hop paths',
    source: 'Source',
    publisher: 'Publisher',
    published: 'Published',
    grade: 'Grade',
    year: 'Year',
    cooperation: 'Cooperation',
    conflict: 'Conflict',
    counted: 'Counted',
    section: 'Section',
    covered: 'Covered',
  },
  stages: { SIGNED: 'signed', IN_FORCE: 'in force', ENDED: 'ended' },
  directions: {
    A_TO_B: (a: string, b: string) => `${a} → ${b}`,
    B_TO_A: (a: string, b: string) => `${b} → ${a}`,
    MUTUAL: () => 'both ways',
    UNDIRECTED: () => 'not stated',
  },
  positions: { AFFIRMS: 'affirm it', DENIES: 'deny it', QUALIFIES: 'qualify it' },
  knownNone: (source: string, kind: string, window: string) => `None: ${source} covers every one (${kind}) of ${window}.`,
  noActs: 'No act of either kind is recorded, and no source covers them all.',
  notCounted: 'no source covers them all',
  acts: {
    label: (first: number, last: number) => `Acts of cooperation and conflict, ${first} to ${last}; the table has the same data.`,
    year: (year: number, cooperation: number, conflict: number, complete: boolean) =>
      `${year}: ${cooperation} of cooperation, ${conflict} of conflict${complete ? '' : '; possibly incomplete'}`,
    cooperation: '↑ cooperation',
    conflict: '↓ conflict',
    legend:
      'Counts of recorded acts, not a score; disputes and wars of the two count as conflict in each of their years. Grey years with pale bars: no source covers every act, so there may have been more.',
  },
  rank: 'Rank of a participant',
  anyRank: 'any',
  noneOfRank: (rank: string) => `No meeting shown has a participant of the rank “${rank}”.`,
  nothingFrom: (name: string) => `Nothing recorded from ${name}.`,
  nothingFromOthers: 'Nothing recorded from third parties.',
  thirdParties: 'Third parties',
  inOffice: (office: string, possible: boolean) => (possible ? `${office} (possibly)` : office),
  onBehalf: (names: string) => `for ${names}`,
  sections: {
    TIES: 'Direct ties',
    MEETINGS: 'Meetings',
    TREATIES: 'Treaties',
    SHARED_ORGANISATIONS: 'Shared organisations',
    EVENTS: 'Other events',
  },
  window: (from: string, to: string | null) => (to === null ? `${from} until today` : `${from} – ${to}`),
  with: 'Dossier with…',
};

function countNoun(count: number, one: string, several = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}
