/** A pinned answer never changes: the same operation, variables and knownAt give the same bytes, whatever is recorded later. */
import { type ExecutionResult, parse } from 'graphql';
import { checkedFacts, SEED_FOLDER } from '../../../src/cli/checked-facts';
import { loadFolder } from '../../../src/cli/load-folder';
import type { Database } from '../../../src/database/database';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { exported } from '../../export/exported';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { allFields, connections, rootLists } from './all-fields';
import { recordChangesOfEveryKind, recordLittle } from './changes-of-every-kind';

const LENSES: readonly string[] = [
  'knownAt: $at',
  'knownAt: $at, validAt: "2025-05-09"',
  'knownAt: $at, assertedBy: ["state:PAK"], background: false',
  'knownAt: $at, policy: LATEST',
];
const EXPORTS = [
  ['gexf', {}],
  ['jsonld', {}],
  ['csv', { of: 'state:PAK', hops: '1' }],
] as const;

/** PINNED=all asks each selection under every lens. */
const ALL = process.env['PINNED'] === 'all';

describe('a pinned answer', () => {
  let db: Database;
  let schema: EntenteSchema;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await loadFolder(db, SEED_FOLDER, { by: 'tester', why: 'the seed' });
    schema = await createSchema(db);
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  const selections = (): string[] => {
    const all = (type: string) => allFields(schema.publicSchema, type);
    return [
      ...rootLists(schema.publicSchema),
      ...connections(schema.publicSchema),
      `dossier(a: "state:IND", b: "state:PAK") { ${all('Dossier')} }`,
      `paths(from: "state:RUS", to: "state:PAK", maxHops: 2) { ${all('PathAnswer')} }`,
      `neighbourhood(of: ["state:PAK"], first: 100) { ${all('Neighbourhood')} }`,
      `timeline(of: ["state:PAK", "state:IND"], first: 100) { ${all('TimelineConnection')} }`,
      `sharedMemberships(of: ["state:PAK", "state:IND"]) { ${all('SharedMembership')} }`,
      `treatyStatus(treaty: "treaty:indus-waters-1960") { ${all('TreatyStatus')} }`,
      `readouts(event: "event:2025-06-03-fatemi-lavrov") { ${all('ReadoutComparison')} }`,
      `contested(of: ["state:PAK"]) { ${all('ContestedConnection')} }`,
      `dyadYears(actors: ["state:PAK", "state:IND"], measures: [SHARED_ORGANISATIONS, TREATIES_IN_FORCE, MEETINGS, HOSTILE_ACTS, COOPERATIVE_ACTS, DISPUTES], from: 2020, to: 2025) { ${all('DyadYearConnection')} }`,
      `compare(left: { validAt: "2001-01-01" }, right: { validAt: "2025-01-01" }, of: ["state:PAK"]) { ${all('Comparison')} }`,
      ...['lavrov', 'russia', 'PAK', 'shanghai', 'indus'].map((text) => `search(text: "${text}") { ${all('SearchConnection')} }`),
      `entity(code: "iso3:PAK") { ${all('State')} }`,
    ];
  };

  test('is the same after changes of every kind', async () => {
    await recordLittle(db);
    const ask = async (selection: string, lens: string, at: string): Promise<string> => {
      const document = parse(`query ($at: String!) @lens(${lens}) { ${selection} }`);
      const answer = await schema.execute({ document, variables: { at } });
      if (answer.errors) throw new Error(`${answer.errors.map(({ message }) => message).join('; ')}\n${selection}`);
      return JSON.stringify(kept(answer));
    };
    const asked = selections().flatMap((selection, at) =>
      (ALL ? LENSES : [LENSES[at % LENSES.length]!]).map((lens) => ({ selection, lens, at: `#${1 + (at % 2)}` })),
    );
    const before: string[] = [];
    for (const { selection, lens, at } of asked) before.push(await ask(selection, lens, at));
    const exports = async () => {
      const files: string[] = [];
      for (const [format, scope] of EXPORTS)
        for (const at of ['#1', '#2'])
          for (const [file, bytes] of (await exported(db, format, { ...scope, 'known-at': at })).files)
            files.push(`${format} ${at} ${file}\n${bytes}`);
      return files;
    };
    const exportedBefore = await exports();

    await recordChangesOfEveryKind(db, checkedFacts(SEED_FOLDER).facts);

    const changed: string[] = [];
    for (const [index, { selection, lens, at }] of asked.entries()) {
      const after = await ask(selection, lens, at);
      if (after !== before[index]) changed.push(`${at} ${lens} ${selection.slice(0, 80)}: ${firstDifference(before[index]!, after)}`);
    }
    (await exports()).forEach((text, index) => {
      if (text !== exportedBefore[index]) changed.push(`export ${text.slice(0, 40)}: ${firstDifference(exportedBefore[index]!, text)}`);
    });
    expect(changed).toEqual([]);
  }, 900_000);

  test('says in the receipt where later recordings can change the answer', async () => {
    const ask = async (list: string) => {
      const { data, extensions } = await schema.execute({ document: parse(`query @lens(knownAt: "#1") { ${list} }`) });
      return { data: JSON.parse(JSON.stringify(data)), mayChange: (extensions!['receipt'] as { mayChange?: string[] }).mayChange };
    };
    const renamed = await ask('found: states(where: { name: { startsWith: "Changed" } }, first: 1) { edges { node { name } } }');
    expect(renamed).toEqual({
      data: { found: { edges: [{ node: { name: expect.not.stringContaining('Changed') } }] } },
      mayChange: ['found'],
    });
    expect((await ask('states(where: { id: { eq: "state:PAK" } }) { totalCount }')).mayChange).toBeUndefined();
    expect((await ask('states(sort: [{ name: ASC }], first: 1) { totalCount }')).mayChange).toEqual(['states']);
  });
});

/** The answer without the parts that may change, as its receipt says. */
function kept(answer: ExecutionResult): unknown {
  const plain = JSON.parse(JSON.stringify(answer)) as { data: unknown; extensions: { receipt: { mayChange?: string[] } } };
  for (const place of plain.extensions.receipt.mayChange ?? []) drop(plain.data, place.split('.'));
  return plain;
}

function drop(value: unknown, [name, ...rest]: readonly string[]): void {
  if (Array.isArray(value)) for (const item of value) drop(item, [name!, ...rest]);
  else if (typeof value !== 'object' || value === null) return;
  else if (rest.length === 0) delete (value as Record<string, unknown>)[name!];
  else drop((value as Record<string, unknown>)[name!], rest);
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  return `${before.slice(Math.max(0, at - 60), at + 40)} | ${after.slice(Math.max(0, at - 60), at + 40)}`;
}
