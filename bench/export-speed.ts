/**
 * How fast exports are beside a bare stream of the same rows from the driver, in the same run, and how much memory they take.
 * Prints one JSON line. Needs an empty database: its own, or TEST_NEO4J_URI, which it empties. BENCH_EDGES says how many edges (100,000).
 */
import type { Database } from '../src/database/database';
import { EXPORTERS } from '../src/exporters/exporters';
import { entityKind } from '../src/model/entity-kinds';
import type { AssertionFact } from '../src/model/fact';
import { lensInForce } from '../src/model/lens';
import { reviseTie } from '../src/model/revision';
import { tellingOf } from '../src/model/version';
import { entitiesInOrder } from '../src/queries/exports/entities';
import { edgesInOrder } from '../src/queries/exports/ties';
import { createEntities } from '../src/queries/recording/entities/write-entities';
import { createVersions, type PlacedVersion } from '../src/queries/recording/versions/write-versions';
import { knownAt, prepareDatabase, record } from '../src/recorder/recorder';
import { readExportRequest } from '../src/server/exports/export-request';
import { runExport } from '../src/server/exports/run-export';
import startDatabase from '../test/support/start-database';
import stopDatabase from '../test/support/stop-database';
import { connectTestDatabase, emptyDatabase } from '../test/support/test-database';

const EDGES = Number(process.env['BENCH_EDGES'] ?? 100_000);
const STATES = 2_000;
const BATCH = 5_000;
const FORMATS = process.argv.length > 2 ? process.argv.slice(2) : EXPORTERS.map(({ name }) => name);

const stateOf = (at: number) => `state:S${String(at).padStart(5, '0')}`;

function factOf(at: number): AssertionFact {
  const year = 1816 + (at % 200);
  return {
    fact: 'assertion',
    type: 'HAS_MISSION_IN',
    subject: stateOf(at % STATES),
    object: stateOf((at * 7 + 1) % STATES),
    key: String(at),
    stance: 'AFFIRMS',
    spell: { start: String(year), end: at % 3 === 0 ? null : String(year + 5), endStatus: at % 3 === 0 ? 'UNKNOWN' : 'ENDED' },
    sourceId: 'source:bench',
    assertedBy: 'source:bench',
    record: String(at),
    reliability: 'B',
    credibility: 2,
    locator: `row ${at}`,
    quote: null,
    attributes: { kind: 'EMBASSY', level: 'AMBASSADOR', city: `City & "${at}"` },
    place: 'bench',
  };
}

function placed(fact: AssertionFact): PlacedVersion {
  const { tie, told } = tellingOf(fact);
  return { subject: tie.subject, object: tie.object, version: reviseTie(tie, 1, [], [told]).created[0]! };
}

/** The facts of one recording, written past the recorder, which would take minutes. */
async function fill(db: Database): Promise<void> {
  const source = { fact: 'entity', id: 'source:bench', label: 'Source', properties: { name: 'A source' }, place: 'bench' } as const;
  await record(db, [source], { key: 'bench', by: 'bench', why: 'bench', file: null });
  const entries = Array.from({ length: STATES }, (_, at) => ({
    id: stateOf(at),
    kind: entityKind('State')!,
    properties: { name: `State ${at}`, iso3: 'XXX', codes: [`cow:${at}`] },
    derived: {},
  }));
  await db.run(createEntities(entityKind('State')!, entries, 1, null), { mode: 'WRITE' });
  for (let at = 0; at < EDGES; at += BATCH) {
    const facts = Array.from({ length: Math.min(BATCH, EDGES - at) }, (_, offset) => placed(factOf(at + offset)));
    await db.run(createVersions(tellingOf(factOf(0)).tie.type, facts), { mode: 'WRITE' });
  }
}

async function bare(db: Database): Promise<number> {
  const lens = lensInForce({}, await knownAt(db, { kind: 'NEWEST' }));
  return seconds(async () => {
    await db.snapshot(async (tx) => {
      for (const query of [entitiesInOrder(lens, null), edgesInOrder('HAS_MISSION_IN', lens, null)]) {
        for await (const _ of tx.stream(query));
      }
    });
  });
}

const NOWHERE = { write: async () => {}, finish: async () => {}, abandon: async () => {} };

async function measured(db: Database, format: string) {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const looking = setInterval(look, 50);
  const took = await seconds(() => runExport(db, readExportRequest(format, {}), NOWHERE, { version: 'bench' }));
  clearInterval(looking);
  look();
  return { rowsPerSecond: Math.round(EDGES / took), peakMegabytes: Math.round(peak / 1e6) };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function main(): Promise<void> {
  await startDatabase();
  const db = await connectTestDatabase();
  try {
    await emptyDatabase(db);
    await prepareDatabase(db);
    await fill(db);
    await bare(db);
    const stream = Math.round(EDGES / (await bare(db)));
    const formats: Record<string, unknown> = {};
    for (const format of FORMATS) {
      const told = await measured(db, format);
      formats[format] = { ...told, ofBare: Math.round((told.rowsPerSecond / stream) * 100) / 100 };
    }
    process.stdout.write(`${JSON.stringify({ edges: EDGES, bareRowsPerSecond: stream, formats })}\n`);
    await emptyDatabase(db);
  } finally {
    await db.close();
    await stopDatabase();
  }
}

void main();
