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
      many(totals.meetings, 'meeting'),
      many(totals.treaties, 'treaty', 'treaties'),
      many(totals.sharedOrganisations, 'shared organisation'),
      many(totals.ties, 'tie of their own', 'ties of their own'),
      many(totals.events, 'other event'),
      many(totals.disputes, 'claim in dispute', 'claims in dispute'),
    ].join(', ')}, told by ${many(totals.sources, 'source')}.`,
  questions: {
    meetings: 'When did officials of the two meet, and in which office?',
    treaties: 'Which treaties bind the two?',
    organisations: 'Which organisations do the two share?',
    ties: 'How are the two tied to each other?',
    acts: 'How many acts of cooperation and of conflict in each year?',
    events: 'What else happened between the two?',
    disputes: 'What is in dispute between the two, and who says what?',
    thirdParties: 'Who else deals with both?',
    sources: 'Which sources tell this?',
    coverage: 'Where would the sources have known of more?',
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
    statusOf: (name: string) => `${name} is`,
    steps: 'Steps of the two',
    organisation: 'Organisation',
    together: 'Together',
    event: 'Event',
    kind: 'Kind',
    direction: 'From whom',
    tie: 'Tie',
    claim: 'Claim',
    thirdParty: 'Who',
    meetingsWith: (name: string) => `Meetings with ${name}`,
    meetingsWithBoth: 'With both',
    tiesWith: (name: string) => `Ties with ${name}`,
    paths: 'Ways over it',
    source: 'Source',
    publisher: 'Publisher',
    published: 'Published',
    grade: 'Grade',
    year: 'Year',
    cooperation: 'Cooperation',
    conflict: 'Conflict',
    counted: 'What was counted',
    section: 'Of',
    covered: 'Covered',
  },
  stages: { SIGNED: 'signed', IN_FORCE: 'in force', ENDED: 'ended' },
  directions: {
    A_TO_B: (a: string, b: string) => `${a} → ${b}`,
    B_TO_A: (a: string, b: string) => `${b} → ${a}`,
    MUTUAL: () => 'both ways',
    UNDIRECTED: () => 'not told',
  },
  positions: { AFFIRMS: 'say so', DENIES: 'deny it', QUALIFIES: 'say so with reserve' },
  knownNone: (source: string, kind: string, window: string) => `Known to be none: ${source} tells every one (${kind}) of ${window}.`,
  noActs: 'No act of either kind is told, and no source counts them all.',
  notCounted: 'nobody counts them all',
  acts: {
    label: (first: number, last: number) => `Acts of cooperation and of conflict, ${first} to ${last}; the table holds the same.`,
    year: (year: number, cooperation: number, conflict: number, whole: boolean) =>
      `${year}: ${cooperation} of cooperation, ${conflict} of conflict${whole ? '' : '; not all are counted'}`,
    cooperation: '↑ cooperation',
    conflict: '↓ conflict',
    legend: 'Counts of what is told, no score. Grey years: no source counts every act, so there may have been more; its bars are pale.',
  },
  rank: 'Held by somebody of the rank',
  anyRank: 'any',
  noneOfRank: (rank: string) => `No meeting shown has somebody of the rank “${rank}” in it.`,
  nothingFrom: (name: string) => `Nothing of ${name} is recorded on this.`,
  nothingFromOthers: 'Nothing of third parties is recorded on this.',
  thirdParties: 'Third parties',
  inOffice: (office: string, possible: boolean) => (possible ? `${office} (possibly)` : office),
  onBehalf: (names: string) => `for ${names}`,
  sections: {
    TIES: 'Ties of the two',
    MEETINGS: 'Meetings',
    TREATIES: 'Treaties',
    SHARED_ORGANISATIONS: 'Organisations shared',
    EVENTS: 'Other events',
  },
  window: (from: string, to: string | null) => (to === null ? `${from} until today` : `${from} – ${to}`),
  with: 'Dossier with…',
};

function many(count: number, one: string, several = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}
