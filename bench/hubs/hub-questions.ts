/** Every question, about the entities of the generated graph with the most ties of their kind. */

export interface HubQuestion {
  readonly name: string;
  readonly hub: string;
  readonly query: string;
}

const STATES = ['state:G0', 'state:G1', 'state:G7'] as const;
/** Two hubs; a hub and a state of few ties; two states of medium degree that were once the worst case. */
const PAIRS = [
  ['state:G0', 'state:G1'],
  ['state:G0', 'state:G190'],
  ['state:G5', 'state:G60'],
] as const;
const HUBS = [...STATES, 'organisation:g0', 'treaty:g0', 'event:g0', 'person:g0', 'claim:g0'] as const;
const TIE = '{ id type standing spells { start end assertions { source { id } quote } } }';
const SECTIONS: Readonly<Record<string, string>> = {
  ties: TIE,
  treaties: '{ treaty { id name } stage parties { statuses } steps { action { id } } }',
  sharedOrganisations: '{ organisation { id name } intervals { start end } }',
  meetings: '{ event { id name } participants { actor { id name } } }',
  events: '{ event { id name } participants { actor { id name } } }',
  disputes: '{ claim { id } sides { position actors { id } } }',
  thirdParties: '{ actor { id name } paths }',
  sources: '{ id name }',
};

export function hubQuestions(): HubQuestion[] {
  return [
    ...STATES.flatMap(questionsAboutState),
    ...HUBS.flatMap(questionsAboutEntity),
    ...PAIRS.flatMap(([a, b]) => questionsAboutPair(a, b)),
    ...otherQuestions(),
  ];
}

function questionsAboutEntity(id: string): HubQuestion[] {
  const ask = (name: string, query: string): HubQuestion => ({ name, hub: id, query });
  return [
    ask('entity', `entity(id: "${id}") { id name }`),
    ...[1, 2].map((hops) =>
      ask(
        `neighbourhood, ${hops} hops`,
        `neighbourhood(of: ["${id}"], hops: ${hops}, first: 2000, firstTies: 10000) { order size ties ${TIE} }`,
      ),
    ),
    ask('timeline', `timeline(of: ["${id}"], first: 100) { totalCount densities { year } edges { node { tie ${TIE} } } }`),
    ask('contested', `contested(of: ["${id}"], first: 100) { totalCount edges { node { id sides { says } } } }`),
  ];
}

function questionsAboutState(id: string): HubQuestion[] {
  const ask = (name: string, query: string): HubQuestion => ({ name, hub: id, query });
  const node = (selection: string) => `states(where: { id: { eq: "${id}" } }, first: 1) { totalCount edges { node { ${selection} } } }`;
  const after = Buffer.from('arrayconnection:1000').toString('base64');
  const page =
    '{ totalCount edges { node { id ... on Organisation { membersConnection(first: 50) { totalCount edges { node { id } } } } } } }';
  return [
    ask('memberships, two hops', node(`membershipsConnection(first: 50) ${page}`)),
    ask('memberships, a deep page', node(`membershipsConnection(first: 500, after: "${after}") { totalCount edges { node { id } } }`)),
    ask(
      'compare',
      `compare(left: { validAt: "1990-01-01" }, right: { validAt: "2010-01-01" }, of: ["${id}"], first: 100) { totalCount edges { node { tie kind } } }`,
    ),
  ];
}

function questionsAboutPair(a: string, b: string): HubQuestion[] {
  const ask = (name: string, query: string): HubQuestion => ({ name, hub: `${a} ${b}`, query });
  const sections = Object.entries(SECTIONS).map(([name, selection]) => [name, `${name}(first: 100) ${selection}`] as const);
  const years = (measures: string) =>
    `dyadYears(actors: ["${a}", "${b}"], measures: [${measures}], from: 1950, to: 2020) { totalCount edges { node { year values { value told } } } }`;
  return [
    ask('dossier, whole', `dossier(a: "${a}", b: "${b}") { totals { ties meetings } ${sections.map(([, text]) => text).join(' ')} }`),
    ...sections.map(([name, text]) => ask(`dossier, ${name}`, `dossier(a: "${a}", b: "${b}") { ${text} }`)),
    ...[2, 3, 4].map((hops) =>
      ask(
        `paths, ${hops} hops`,
        `paths(from: "${a}", to: "${b}", maxHops: ${hops}, first: 50) { truncatedBy paths { hops { tie { id } } } }`,
      ),
    ),
    ask('shared memberships', `sharedMemberships(of: ["${a}", "${b}"]) { organisation { id } memberships ${TIE} intervals { start end } }`),
    ask('dyad-years, treaties', years('TREATIES_IN_FORCE')),
    ask('dyad-years, everything', years('SHARED_ORGANISATIONS, TREATIES_IN_FORCE, MEETINGS, DISPUTES, HOSTILE_ACTS, COOPERATIVE_ACTS')),
  ];
}

function otherQuestions(): HubQuestion[] {
  const cursorAt = (place: number) => Buffer.from(`arrayconnection:${place}`).toString('base64');
  return [
    { name: 'treatyStatus', hub: 'treaty:g0', query: 'treatyStatus(treaty: "treaty:g0") { parties { party { id } } steps { kind } }' },
    {
      name: 'readouts',
      hub: 'event:g0',
      query: 'readouts(event: "event:g0") { accounts { actor { id } statements { statement { id } } } }',
    },
    { name: 'contested, everything', hub: '', query: 'contested(first: 100) { totalCount edges { node { id } } }' },
    { name: 'search', hub: '', query: 'search(text: "baba", first: 100) { totalCount edges { node { id name } } }' },
    ...[0, 3_000, 7_900].map((place) => ({
      name: `treaties, page at ${place}`,
      hub: '',
      query: `treaties(first: 50, after: "${cursorAt(place)}") { totalCount edges { node { id name } } }`,
    })),
    { name: 'treaties by date', hub: '', query: 'treaties(first: 500, sort: [{ date: DESC }]) { totalCount edges { node { id name } } }' },
  ];
}
