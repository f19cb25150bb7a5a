/**
 * An export of an area contains what was said about it: the claims, positions, speakers and reports that this test finds in the facts of
 * the seed.
 */
import type { Database } from '../../src/database/database';
import { prepareReading, readRecords } from '../../src/export/reading/read-records';
import { readScope } from '../../src/export/reading/scope';
import type { ScopeInput } from '../../src/export/reading/scope-input';
import type { ExportRecord, TieRecord } from '../../src/exporters/records';
import { readSeed } from '../../src/importers/seed/read-seed';
import { lensInForce } from '../../src/model/lens';
import { knownAt } from '../../src/recorder/recorder';
import { recordsOf } from '../exporters/support/records-of';
import { connectSeededDatabase } from '../support/seeded-database';

const WORDS = ['CONCERNS', 'MADE_BY', 'ADDRESSED_TO', 'REPORTED_IN', 'ASSERTS', 'ABOUT', 'SAME_AS'];
const ties = recordsOf(readSeed('seed').facts).filter((one): one is TieRecord => one.record === 'tie');

let db: Database;
beforeAll(async () => {
  db = await connectSeededDatabase();
});
afterAll(() => db.close());

async function recordsIn(input: ScopeInput): Promise<ExportRecord[]> {
  const lens = lensInForce({}, await knownAt(db, { kind: 'NEWEST' }));
  return db.snapshot(async (tx) => {
    const records: ExportRecord[] = [];
    for await (const one of readRecords(tx, await prepareReading(tx, readScope(input), lens), lens)) records.push(one);
    return records;
  });
}

/** The ids, and the ends of all ties of these types that touch one of them. */
function reached(ids: ReadonlySet<string>, types: readonly string[], end: 'source' | 'target' | 'any'): Set<string> {
  const touching = ties.filter(
    ({ source, target, attributes }) =>
      types.includes(attributes.type) && ((end !== 'target' && ids.has(source)) || (end !== 'source' && ids.has(target))),
  );
  return new Set([...ids, ...touching.flatMap(({ source, target }) => [source, target])]);
}

const only = (ids: ReadonlySet<string>, prefix: string): Set<string> => new Set([...ids].filter((id) => id.startsWith(`${prefix}:`)));

function expectedAround(centre: readonly string[]): string[] {
  const travelled = [...new Set(ties.map(({ attributes }) => attributes.type))].filter((type) => !WORDS.includes(type));
  const area = reached(new Set(centre), travelled, 'any');
  const claims = only(reached(area, ['ABOUT'], 'target'), 'claim');
  const statements = new Set([
    ...only(reached(area, ['CONCERNS'], 'target'), 'statement'),
    ...only(reached(claims, ['ASSERTS'], 'target'), 'statement'),
  ]);
  const about = reached(claims, ['ABOUT'], 'source');
  return [...new Set([...area, ...about, ...reached(statements, ['MADE_BY', 'ADDRESSED_TO', 'REPORTED_IN'], 'source')])].sort();
}

test('an export around two states contains every position on every claim about its entities', async () => {
  const records = await recordsIn({ of: ['state:IND', 'state:PAK'] });
  const entities = records.flatMap((one) => (one.record === 'entity' && !one.onlyNamed ? [one.key] : []));
  expect(entities).toEqual(expectedAround(['state:IND', 'state:PAK']));
  expect(entities.filter((id) => id.startsWith('claim:')).length).toBeGreaterThan(20);
  const exported = records.filter((one): one is TieRecord => one.record === 'tie');
  for (const type of ['ASSERTS', 'MADE_BY', 'REPORTED_IN']) {
    const ofType = (all: readonly TieRecord[]) => all.filter(({ attributes }) => attributes.type === type);
    const expected = ofType(ties).filter(({ source, target }) => entities.includes(source) && entities.includes(target));
    expect(ofType(exported).map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
  }
});

test.each([{ tieTypes: ['MEMBER_OF', 'PARTICIPATED_IN'] }, { kinds: ['State', 'Event'] }])(
  'claims, statements and equivalences are left out if the export is limited to %j',
  async (named) => {
    const types = (await recordsIn({ of: ['event:2025-05-07-indian-strikes'], ...named })).flatMap((one) =>
      one.record === 'tie' ? [one.attributes.type] : [],
    );
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((type) => WORDS.includes(type))).toEqual([]);
  },
);
