/** An export of an area contains every entity that it names by id, so an empty database accepts all of its rows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEED_FOLDER } from '../../../src/cli/checked-facts';
import { importFiles } from '../../../src/cli/imports/import-files';
import { loadFolder } from '../../../src/cli/load-folder';
import type { Database } from '../../../src/database/database';
import type { ArgumentValues } from '../../../src/export/export-request';
import { findFormat } from '../../../src/importers/formats';
import type { FactInput } from '../../../src/model/read-plain-fact';
import { judgeSame, prepareDatabase, record } from '../../../src/recorder/recorder';
import { type Exported, exported } from '../../export/exported';
import { factsOfCase } from '../../exporters/support/records-of';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';

const entity = (id: string, rest: FactInput = {}): FactInput => ({ entity: { id, name: `The ${id}`, ...rest } });
const tie = (type: string, subject: string, object: string, rest: FactInput = {}): FactInput => ({
  tie: type,
  subject,
  object,
  source: 'source:desk',
  locator: 'page 1',
  ...rest,
});

/** Two states, and entities that their ties name without leading to them. */
const FAR = [
  entity('organisation:vouching', { kind: 'MINISTRY', codes: ['wikidata:Q1'] }),
  entity('organisation:publisher', { kind: 'MEDIA' }),
  entity('organisation:covered', { kind: 'IGO' }),
  entity('organisation:delegating', { kind: 'MINISTRY' }),
  entity('organisation:far-press', { kind: 'MEDIA' }),
  entity('organisation:naming', { kind: 'DATA_PROJECT' }),
  entity('person:denier', { familyName: 'Denier' }),
  entity('state:accredited'),
  entity('state:of-the-hall'),
  entity('treaty:pact', { ambit: 'BILATERAL' }),
];
const MADE_UP: readonly FactInput[] = [
  ...FAR,
  entity('source:desk', {
    kind: 'DATA_SET',
    voice: 'organisation:publisher',
    covers: ['MEMBER_OF 2001/.. in organisation:covered'],
  }),
  entity('source:far-press', { kind: 'NEWS_REPORT', voice: 'organisation:far-press' }),
  entity('source:names', { kind: 'REFERENCE', voice: 'organisation:naming' }),
  entity('state:one'),
  entity('state:two'),
  entity('person:envoy'),
  entity('event:talks', { kind: 'MEETING', date: '2010-05-04' }),
  entity('place:hall', { country: 'state:of-the-hall' }),
  tie('HAS_MISSION_IN', 'state:one', 'state:two', {
    start: '2001',
    endStatus: 'ONGOING',
    kind: 'EMBASSY',
    alsoAccreditedTo: ['state:accredited'],
    assertedBy: 'organisation:vouching',
  }),
  tie('HAS_MISSION_IN', 'state:one', 'state:two', {
    start: '2003',
    endStatus: 'ONGOING',
    stance: 'DENIES',
    source: 'source:far-press',
    assertedBy: 'person:denier',
  }),
  tie('ALLIED_WITH', 'state:one', 'state:two', { start: '1990', endStatus: 'ONGOING', pact: 'treaty:pact' }),
  tie('DESCRIBED_BY', 'state:one', 'source:names', { name: 'The First', start: '2000', endStatus: 'ONGOING', source: 'source:names' }),
  ...['state:one', 'state:two'].map((state) => tie('PARTICIPATED_IN', state, 'event:talks')),
  tie('PARTICIPATED_IN', 'person:envoy', 'event:talks', { onBehalfOf: 'organisation:delegating' }),
  tie('AT', 'event:talks', 'place:hall'),
];

const MADE_UP_PAIR = 'state:one,state:two';
const SEED_PAIR = 'state:IND,state:PAK';
const AREAS: readonly (readonly [string, ArgumentValues])[] = [
  ['the surroundings of a state', { of: 'state:one' }],
  ['the surroundings, limited to states', { of: 'state:one', kinds: 'State' }],
  ['a dossier', { dossier: MADE_UP_PAIR }],
  ['a dossier on a day', { dossier: MADE_UP_PAIR, 'valid-at': '2010-05-04' }],
  ['a dossier through one voice', { dossier: MADE_UP_PAIR, 'asserted-by': 'organisation:vouching' }],
  ['a timeline', { timeline: 'state:one' }],
  ['paths', { paths: MADE_UP_PAIR }],
  ['the surroundings of two states of the seed', { of: SEED_PAIR }],
  ['a dossier of the seed', { dossier: SEED_PAIR }],
];

/** The areas that are also written as sets of CSV files. */
const AS_CSV = ['a dossier on a day', 'the surroundings, limited to states', 'the surroundings of two states of the seed'];
const FILES = [...AREAS.map(([name]) => `${name} json`), ...AS_CSV.map((name) => `${name} csv`)];

interface Item {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}
type Lists = Readonly<Record<'nodes' | 'edges' | 'denials' | 'sources', readonly Item[]>>;

describe('an export of an area', () => {
  let db: Database;
  let folder: string;
  const files = new Map<string, readonly string[]>();
  const lists = new Map<string, Lists>();
  /** The complete graph, for each day of a lens. */
  const wholes = new Map<string, Lists>();
  const named = (name: string) => lists.get(name) as Lists;

  beforeAll(async () => {
    db = await connectPreparedDatabase();
    folder = mkdtempSync(join(tmpdir(), 'entente-areas-'));
    await loadFolder(db, SEED_FOLDER, { by: 'tester', why: 'the seed' });
    await record(db, factsOfCase(MADE_UP), { key: 'made up', by: 'tester', why: 'made up', file: null });
    await judgeSame(db, { a: 'state:two', b: 'state:accredited', judgement: 'DIFFERENT', by: 'tester', why: 'two states' });
    for (const [name, values] of AREAS) {
      const area = await exported(db, 'json', values);
      keep(`${name} json`, area);
      if (AS_CSV.includes(name)) keep(`${name} csv`, await exported(db, 'csv', values));
      lists.set(name, readLists(area));
      const day = JSON.stringify(dayIn(values));
      if (!wholes.has(day)) wholes.set(day, readLists(await exported(db, 'json', dayIn(values))));
    }
  }, 600_000);
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
    rmSync(folder, { recursive: true });
  });

  function keep(name: string, { files: parts }: Exported): void {
    const under = join(folder, name);
    mkdirSync(under);
    const tables = [...parts].filter(([file]) => file !== 'datapackage.json');
    for (const [file, bytes] of tables) writeFileSync(join(under, file), bytes);
    files.set(
      name,
      tables.map(([file]) => join(under, file)),
    );
  }
  const readLists = ({ files: parts }: Exported) => JSON.parse(parts.get('export.json')!.toString()) as Lists;
  /** A day decides the names of entities. */
  const dayIn = ({ 'valid-at': validAt }: ArgumentValues): ArgumentValues => ({ 'valid-at': validAt });

  /** Every text at any depth that is, or whose words are, the id of an entity of the world. */
  function idsIn(value: unknown, known: ReadonlySet<string>): string[] {
    if (typeof value === 'string') return value.split(' ').filter((word) => known.has(word));
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => idsIn(one, known)) : [];
  }

  test.each(AREAS)('contains every entity that it names, as it is in an export of the whole graph: %s', (name, values) => {
    const { nodes, edges, denials, sources } = named(name);
    const whole = new Map((wholes.get(JSON.stringify(dayIn(values))) as Lists).nodes.map((node) => [node.id, node]));
    const known = new Set(whole.keys());
    const contained = new Set([...nodes, ...sources].map(({ id }) => id));
    expect(idsIn([nodes, edges, denials, sources], known).filter((id) => !contained.has(id))).toEqual([]);
    expect(edges.length).toBeGreaterThan(0);
    for (const node of nodes) expect(node).toEqual(whole.get(node.id));
    expect(nodes.map(({ id }) => id)).toEqual([...new Set(nodes.map(({ id }) => id))].sort());
  });

  test('contains them without their ties, and nothing that it does not name', () => {
    const { nodes, edges } = named('a dossier');
    const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
    expect(nodes.map(({ id }) => id).filter((id) => !ends.has(id))).toEqual(
      FAR.map((fact) => (fact['entity'] as { id: string }).id)
        .filter((id) => id !== 'organisation:naming')
        .sort(),
    );
    const onDay = named('a dossier on a day').nodes.map(({ id }) => id);
    expect(onDay).toContain('organisation:naming');
    expect(named('the surroundings, limited to states').nodes.map(({ id }) => id)).toContain('organisation:vouching');
  });

  test.each(FILES)('is accepted by an empty database, every row, and is its whole content: %s', async (name) => {
    await emptyDatabase(db);
    await prepareDatabase(db);
    const about = { by: 'tester', why: 'import', variant: 'test', maxBad: null, rejects: null, dryRun: false, speaksOfOthers: true };
    const report = await importFiles(db, { ...about, format: findFormat('entente'), files: files.get(name)! });
    expect(report.rows).toMatchObject({ rejected: 0 });
    const area = named(name.replace(/ (json|csv)$/, ''));
    const { nodes, edges } = readLists(await exported(db, 'json', {}));
    expect(nodes.map(({ id }) => id).sort()).toEqual([...new Set([...area.nodes, ...area.sources].map(({ id }) => id))].sort());
    expect(edges.map(({ source, target }) => `${source} ${target}`).sort()).toEqual(
      area.edges.map(({ source, target }) => `${source} ${target}`).sort(),
    );
  });
});
