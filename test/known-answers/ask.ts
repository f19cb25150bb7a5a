/** The questions of the known answers, as a client sends them over HTTP, and their answers as lines. */

export interface KnownAnswer {
  readonly topic: string;
  readonly words: string;
  readonly question: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly expected: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;
interface Edge {
  readonly node: { readonly id: string; readonly name: string; readonly holdersConnection?: Connection };
  readonly properties: Row;
}
interface Connection {
  readonly totalCount: number;
  readonly edges: readonly Edge[];
}
interface Question {
  /** The selection on the entity. */
  readonly select: string;
  readonly lines: (entity: Row) => string[];
}

/** More than any of these lists contains. */
const FIRST = 'first: 500';

function listed(connection: string, properties: string, line: (edge: Edge) => string | null): Question {
  const select = `${connection}(${FIRST}) { totalCount edges { node { ... on Entity { id name } } properties { ${properties} } } }`;
  return { select, lines: (entity) => edgesIn(entity[connection]).flatMap((edge) => line(edge) ?? []) };
}

function edgesIn(value: unknown): readonly Edge[] {
  const { totalCount, edges } = value as Connection;
  if (edges.length !== totalCount) throw new Error(`the answer has ${edges.length} of ${totalCount} edges.`);
  return edges;
}

const members = listed(
  'membersConnection',
  'status certainty',
  ({ node, properties }) => `${node.id} ${properties['status']} ${properties['certainty']}`,
);
const isEmbassy = ({ properties }: Edge) => ['EMBASSY', 'HIGH_COMMISSION'].includes(String(properties['kind']));
const embassies = (connection: string) =>
  listed(connection, 'kind', (edge) => (isEmbassy(edge) ? `${edge.node.id} ${edge.properties['kind']}` : null));

const HOLDERS = `holdersConnection(${FIRST}) { totalCount edges { node { ... on Entity { id name } } properties { start } } }`;
const POSTS = `postsConnection(${FIRST}) { totalCount edges { node { id name ${HOLDERS} } properties { start } } }`;

/** The holders of those posts of a state whose name begins with this text. */
function leaders(post: string, line: (office: string, name: string) => string): Question {
  const lines = (entity: Row) =>
    edgesIn(entity['postsConnection'])
      .filter(({ node }) => new RegExp(`^(?:${post})`).test(node.name))
      .flatMap(({ node }) =>
        edgesIn(node.holdersConnection).map((holder) => line(node.name.split(/ of (?!state|government)/)[0]!, holder.node.name)),
      );
  return { select: POSTS, lines };
}

/** The words of a name in capitals: the surname, as the Factbook writes it. */
const surname = (name: string) => (name.match(/(?<![^ ])[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+(?= |$)/g) ?? []).join(' ');

const QUESTIONS: Readonly<Record<string, readonly [type: string, question: Question]>> = {
  parties: [
    'Treaty',
    listed(
      'partiesConnection',
      'status certainty',
      ({ node, properties }) => `${node.id} ${properties['status']} ${properties['certainty']}`,
    ),
  ],
  places: ['Treaty', { select: 'signedAt', lines: (entity) => entity['signedAt'] as string[] }],
  members: ['Organisation', members],
  'members of code': [
    'Organisation',
    listed('membersConnection', 'status', ({ node, properties }) => `${node.id} ${properties['status']}`),
  ],
  'full members': [
    'Organisation',
    listed('membersConnection', 'status', ({ node, properties }) => (properties['status'] === 'FULL' ? node.id : null)),
  ],
  'missions sent': ['State', embassies('missionsConnection')],
  'missions received': ['State', embassies('hostedMissionsConnection')],
  leaders: ['State', leaders('Chief of state|Head of government', (office, name) => `${office}: ${surname(name)}`)],
  'effective leaders': ['State', leaders('Effective leader', (_, name) => name)],
  holders: ['Post', listed('holdersConnection', 'start', ({ node }) => node.name)],
};

const WAR = `events(first: 100, where: { codes: { includes: $code } }) {
  edges { node { participantsConnection(${FIRST}) { totalCount edges { node { ... on Entity { id name } } properties { side } } } } }
}`;
const LENS = '@lens(validAt: $day, assertedBy: $by, background: false, certainty: $certainty)';

/** Sends the question to the server at the address. @returns the lines of the answer, sorted, without repeats */
export async function ask(address: string, { question, variables }: KnownAnswer): Promise<string[]> {
  const isWar = question === 'war';
  const [type, { select, lines }] = QUESTIONS[question] ?? ['Event', { select: 'id', lines: () => [] }];
  const selected = isWar ? WAR : `entity(id: $id, code: $code) { ... on ${type} { ${select} } }`;
  const id = isWar ? '' : '$id: ID, ';
  const query = `query (${id}$code: String${isWar ? '!' : ''}, $day: EDTF, $by: [ID!], $certainty: Certainty) ${LENS} { ${selected} }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, Row | null>; errors?: readonly { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const found = isWar ? linesOfWar(data!['events']!) : data!['entity'] ? lines(data!['entity']) : ['nothing recorded'];
  return [...new Set(found)].sort();
}

function linesOfWar(events: Row): string[] {
  return (events['edges'] as readonly { node: Row }[]).flatMap(({ node }) =>
    edgesIn(node['participantsConnection']).map(({ node: { id }, properties }) => `${id} ${properties['side']}`),
  );
}
