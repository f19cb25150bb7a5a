/** Bad operations by the hundred: each must be refused with a typed error, and none may hurt the server. */

export interface HostileOperation {
  readonly name: string;
  readonly query: string;
  readonly variables?: unknown;
  /** The codes that may answer. */
  readonly codes: readonly string[];
}

const REFUSED = ['QUERY_REFUSED'];
const EITHER = ['QUERY_REFUSED', 'INVALID_ARGUMENT'];
const GOOD =
  'query Good($id: ID!) @lens(validAt: "2025-05-09") { entity(id: $id) { id name } states(first: 2) { edges { node { name } } } }';

const named = (group: string, codes: readonly string[], queries: readonly string[]): HostileOperation[] =>
  queries.map((query, at) => ({ name: `${group} ${at + 1}`, query, codes }));

/** Every way in which a good document can be cut short. */
const cut = named(
  'a document cut short',
  REFUSED,
  Array.from({ length: GOOD.length / 2 - 1 }, (_, at) => GOOD.slice(0, 2 * at + 2)).filter((text) => text.trim() !== ''),
);

const noise = named('noise', REFUSED, [
  '{',
  '}',
  '{}',
  '}{',
  '{{}}',
  '{ }',
  '[]',
  'null',
  '42',
  '"text"',
  '# only a comment',
  'query',
  'query {',
  'query Q',
  'query Q()  { lens { background } }',
  'fragment F on State { id }',
  'query A { lens { background } } query A { lens { background } }',
  '{ lens { background } } { lens { background } }',
  '{ ...Missing }',
  'query Q { ...F } fragment F on Query { ...F }',
  'query Q { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  '{ lens { background } \u0000 }',
  '{ lens { background } \uFEFF\u202E }',
  '{ l\u0435ns { background } }',
  'type Query { x: Int }',
  'schema { query: Query }',
  'extend type Query { x: Int }',
  '{ __proto__ { polluted } }',
  '{ constructor }',
  '{ toString }',
  '{ hasOwnProperty }',
  'subscription { everything }',
  `{ ${'a'.repeat(100_000)} }`,
  `{ lens { ${'background '.repeat(5_000)} } }`,
  '"""',
  '{ entity(id: "unterminated) { id } }',
  '{ entity(id: "\\u00") { id } }',
  '{ entity(id: "\\ud800") { id } }',
  '{ entity(id: """block { id } }',
]);

const FIELDS = [
  'password',
  'stance',
  'recordedFrom',
  'recordedTo',
  'startEarliest',
  'endLatest',
  'searchText',
  'memberships',
  '_id',
  'cypher',
  'statesAggregate',
  'statesConnection',
];
const hidden = named('what is not public', REFUSED, [
  ...FIELDS.map((field) => `{ states { edges { node { ${field} } } } }`),
  ...FIELDS.map((field) => `{ states(where: { ${field}: { eq: "x" } }) { edges { node { id } } } }`),
  ...['createStates', 'updateStates', 'deleteStates', 'mergeStates', 'dropDatabase'].map(
    (field) => `mutation { ${field} { info { nodesCreated } } }`,
  ),
]);

const lensWith = (lens: string) => `query Q @lens(${lens}) { states(first: 1) { edges { node { id } } } }`;
const lensValues = named('a lens that says nothing', EITHER, [
  ...['someday', '', '2025-13-01', '2025-02-30', '1972-06-31', '09.05.2025', 'yesterday', '2025-05-09T00:00', "2025' OR 1=1 //"].map(
    (day) => lensWith(`validAt: ${JSON.stringify(day)}`),
  ),
  ...['#999', '#-1', '#1.5', '#', 'now', '12', '2025-99-99', '2025-05-09T25:00:00Z', '#99999999999999999999'].map((at) =>
    lensWith(`knownAt: ${JSON.stringify(at)}`),
  ),
  ...['[]', '[""]', '["nobody"]', '["state:"]', '["IND OR 1=1"]', '[null]', '7', '{}'].map((ids) => lensWith(`assertedBy: ${ids}`)),
  ...[
    'certainty: SURELY',
    'policy: NEWEST',
    'minReliability: Z',
    'minReliability: "A"',
    'background: "yes"',
    'certainty: 1',
    'unknown: 1',
    'validAt: 2025',
    'validAt: ["2025-05-09"]',
  ].map(lensWith),
  lensWith('validAt: "2025-05-09", validAt: "2025-05-10"'),
  'query Q @lens(validAt: $nowhere) { lens { background } }',
]);
const lensPlaces = named('a lens in the wrong place', REFUSED, [
  'query Q @lens @lens { lens { background } }',
  '{ lens @lens { background } }',
  'query Q { ...F @lens } fragment F on Query { lens { background } }',
  'query Q { ... on Query @lens { lens { background } } }',
  'mutation M @lens(validAt: "2025-05-09") { retract(assertions: ["x"], why: "x") { seq } }',
  'query Q { ...F } fragment F on Query @lens { lens { background } }',
  'query Q($a: ID @lens) { entity(id: $a) { id } }',
]);

const inputs = named('an argument of the wrong form', EITHER, [
  ...['7.5', 'true', '[]', '{}', 'null', 'ENUM', '["a", "b"]', '{ eq: "x" }'].map(
    (value) => `{ states(first: ${value === 'null' ? '-1' : value}) { edges { node { id } } } }`,
  ),
  ...['0', '-1', '-2147483648', '2147483648', '1e9', '1000000', '"10"'].map(
    (value) => `{ states(first: ${value}) { edges { node { id } } } }`,
  ),
  ...['"nonsense"', '7', '"Y3Vyc29yOi0x"', '"\'; DROP"'].map((value) => `{ states(first: 1, after: ${value}) { edges { node { id } } } }`),
  ...['{ name: "x" }', '{ name: { like: "x" } }', '{ OR: 1 }', '{ name: { eq: {} } }', '[[{}]]', '"x"', '{ NOT: "x" }'].map(
    (where) => `{ states(where: ${where}) { edges { node { id } } } }`,
  ),
  ...['{ name: 1 }', '"name"', '{ name: DOWN }', '[{ nothing: ASC }]', '{ "name DESC //": ASC }'].map(
    (sort) => `{ states(sort: ${sort}) { edges { node { id } } } }`,
  ),
  '{ entity { id } }',
  '{ entity(id: "state:PAK", code: "cow:770") { id } }',
  '{ entity(code: "770") { id } }',
  '{ entity(id: "PAK") { id } }',
  '{ entity(id: "") { id } }',
  '{ entity(code: "cow:770", on: "someday") { id } }',
  '{ entity(id: ["a"]) { id } }',
  '{ entity(id: {id: "x"}) { id } }',
]);

const variables: HostileOperation[] = [
  [],
  'text',
  7,
  { id: null },
  { id: {} },
  { id: [] },
  { id: true },
  { id: 1.5 },
  {},
  { ID: 'state:PAK' },
  { id: { toString: 'x' } },
  JSON.parse('{"__proto__": {"id": "x"}}'),
].map((value, at) => ({ name: `variables that do not fit ${at + 1}`, query: GOOD, variables: value, codes: EITHER }));

const nest = (levels: number): string => (levels === 0 ? 'id' : `neighboursConnection { edges { node { ${nest(levels - 1)} } } }`);
const excess = named('more than is allowed', EITHER, [
  ...[7, 12, 50, 200].map((levels) => `{ states { edges { node { ${nest(levels)} } } } }`),
  ...[31, 100, 1000].map((count) => `{ ${Array.from({ length: count }, (_, at) => `a${at}: lens { background }`).join(' ')} }`),
  ...[31, 300].map((count) => `{ lens ${'@include(if: true) '.repeat(count)} { background } }`),
  ...[2, 3, 4].map(
    (levels) =>
      `{ states(first: 100) { edges { node { ${nest(levels).replaceAll('neighboursConnection', 'neighboursConnection(first: 100)')} } } } }`,
  ),
  `{ states(where: ${'{ AND: [ '.repeat(500)}{ id: { eq: "x" } }${' ] }'.repeat(500)}) { edges { node { id } } } }`,
  `query Q(${Array.from({ length: 2000 }, (_, at) => `$v${at}: Int`).join(' ')}) { lens { background } }`,
  `{ ${'__schema { types { fields { type { fields { type { fields { type { name } } } } } } } } '.repeat(3)} }`,
  ...[20, 40].map((levels) => bomb(levels)),
]);

/** Each fragment spreads the next twice: short to write, endless to unfold. */
function bomb(levels: number): string {
  const fragment = (at: number) =>
    `fragment F${at} on State { a${at}: neighboursConnection { edges { node { ...F${at + 1} } } } b${at}: neighboursConnection { edges { node { ...F${at + 1} } } } }`;
  return `{ states { edges { node { ...F0 } } } } ${Array.from({ length: levels }, (_, at) => fragment(at)).join(' ')} fragment F${levels} on State { id }`;
}

const WRITES = ['UNAUTHORISED', 'QUERY_REFUSED', 'INVALID_ARGUMENT'];
const writes = named('writing without a token', WRITES, [
  'mutation { retract(assertions: ["x"], why: "x") { seq } }',
  'mutation { retract(assertions: [], why: "") { seq } }',
  'mutation { record(facts: [], source: "x", why: "x") { seq } }',
  'mutation { correct(assertion: "x", expectedVersion: "y", change: {}, why: "z") { seq } }',
  'mutation { retract }',
  'mutation { record { seq } }',
]);

export const HOSTILE_OPERATIONS: readonly HostileOperation[] = [
  ...cut,
  ...noise,
  ...hidden,
  ...lensValues,
  ...lensPlaces,
  ...inputs,
  ...variables,
  ...excess,
  ...writes,
];

/** Texts that would do something if they were ever part of a query's own text. */
export const INJECTIONS: readonly string[] = [
  "'",
  '"',
  '\\',
  '`',
  "' OR 1=1 //",
  "'}) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n //',
  '`) DETACH DELETE n //',
  "\\' RETURN 1 //",
  '\u0027}) RETURN 1 //',
  "' UNION MATCH (n) RETURN n //",
  "'; CALL dbms.shutdown() //",
  "' CALL db.labels() YIELD label //",
  "LOAD CSV FROM 'http://127.0.0.1/x' AS r",
  '$$',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of another language, tried as an injection.
  '${1}',
  '{{1}}',
  '$param',
  '\u0000',
  '%27%20OR%201=1',
  '../../etc/passwd',
  '<script>1</script>',
  '\u202E',
  '*:*',
  'name:*',
  'a AND (',
  '"unclosed',
  '[* TO *]',
  '~',
  'a^99999',
  '/(a+)+$/',
  '\\\\',
  'NOT',
  'AND OR',
  '+-&&||!(){}[]^"~*?:\\/',
];
