/**
 * Compares the speed of exports with their limit in the same run, and measures their memory.
 * The limit is what a script would do for the same rows. The driver reads the properties of every node and edge, and each row is written as
 * a line of JSON.
 * Other work on the machine affects the clock, so the report also gives the processor time of this process.
 * Prints JSON. Needs an empty database: its own, or TEST_NEO4J_URI, which it empties. BENCH_EDGES gives the number of edges (100,000).
 */
import type { Database } from '../src/database/database';
import { entityKind } from '../src/domain/entity-kinds';
import { readExportRequest } from '../src/export/export-request';
import { runExport } from '../src/export/run-export';
import { GRAPH_EXPORTERS } from '../src/exporters/exporters';
import { readAssertionFact } from '../src/model/assertion-version';
import type { AssertionFact } from '../src/model/fact';
import { reviseTie } from '../src/model/revision';
import { createEntities } from '../src/recorder/cypher/entities/write-entities';
import { createVersions, type PlacedVersion } from '../src/recorder/cypher/versions/write-versions';
import { prepareDatabase, record } from '../src/recorder/recorder';
import startDatabase from '../test/support/start-database';
import stopDatabase from '../test/support/stop-database';
import { connectTestDatabase, emptyDatabase } from '../test/support/test-database';

const EDGES = Number(process.env['BENCH_EDGES'] ?? 100_000);
const STATES = 2_000;
const BATCH = 5_000;
const FORMATS = process.argv.length > 2 ? process.argv.slice(2) : GRAPH_EXPORTERS.map(({ name }) => name);

const stateId = (at: number) => `state:S${String(at).padStart(5, '0')}`;

function buildFact(at: number): AssertionFact {
  const year = 1816 + (at % 200);
  return {
    fact: 'assertion',
    type: 'HAS_MISSION_IN',
    subject: stateId(at % STATES),
    object: stateId((at * 7 + 1) % STATES),
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

function toPlacedVersion(fact: AssertionFact): PlacedVersion {
  const { tie, asserted } = readAssertionFact(fact);
  return { subject: tie.subject, object: tie.object, version: reviseTie(tie, 1, [], [asserted], () => null).created[0]! };
}

/** Writes the facts of one recording directly; the recorder would take minutes. */
async function fill(db: Database): Promise<void> {
  const source = { fact: 'entity', id: 'source:bench', label: 'Source', properties: { name: 'A source' }, place: 'bench' } as const;
  await record(db, [source], { key: 'bench', by: 'bench', why: 'bench', file: null });
  const entries = Array.from({ length: STATES }, (_, at) => ({
    id: stateId(at),
    kind: entityKind('State')!,
    properties: { name: `State ${at}`, iso3: 'XXX', codes: [`cow:${at}`] },
    derived: {},
    describedBy: null,
    attributeSources: {},
  }));
  await db.run(createEntities(entityKind('State')!, entries, 1), { mode: 'WRITE' });
  for (let at = 0; at < EDGES; at += BATCH) {
    const facts = Array.from({ length: Math.min(BATCH, EDGES - at) }, (_, offset) => toPlacedVersion(buildFact(at + offset)));
    await db.run(createVersions(readAssertionFact(buildFact(0)).tie.type, facts), { mode: 'WRITE' });
  }
}

const ROWS = [
  'MATCH (n:Entity) RETURN properties(n) AS entity ORDER BY n.id',
  `MATCH (a)-[e:HAS_MISSION_IN]->(b) WHERE e.tieId >= ''
RETURN type(e) AS type, a.id AS subject, b.id AS object, properties(e) AS edge ORDER BY e.tieId`,
];

async function measureLimit(db: Database): Promise<Cost> {
  return measureCost(async () => {
    await db.snapshot(async (tx) => {
      for (const cypher of ROWS) {
        let lines: string[] = [];
        for await (const row of tx.stream({ cypher, params: {} })) {
          if (lines.push(JSON.stringify(row)) < 200) continue;
          Buffer.from(lines.join('\n'));
          lines = [];
        }
      }
    });
  });
}

const DISCARDING_TARGET = { write: async () => {}, finish: async () => {}, abandon: async () => {} };

async function measureFormat(db: Database, format: string) {
  let peak = 0;
  const sample = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const sampling = setInterval(sample, 50);
  const { seconds, processor } = await measureCost(() =>
    runExport(db, readExportRequest(format, {}), DISCARDING_TARGET, { version: 'bench' }),
  );
  clearInterval(sampling);
  sample();
  return { seconds, processor, peakMegabytes: Math.round(peak / 1e6) };
}

/** Both in seconds. */
interface Cost {
  readonly seconds: number;
  readonly processor: number;
}

async function measureCost(work: () => Promise<unknown>): Promise<Cost> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

const roundToHundredths = (value: number) => Math.round(value * 100) / 100;

async function main(): Promise<void> {
  await startDatabase();
  const db = await connectTestDatabase();
  try {
    await emptyDatabase(db);
    await prepareDatabase(db);
    await fill(db);
    // The first run of either statement would include its planning, and reads from a database that has cached nothing.
    await measureLimit(db);
    await measureFormat(db, FORMATS[0]!);
    const formats: Record<string, unknown> = {};
    for (const format of FORMATS) {
      // Before and after each, because the load of the machine can change.
      const before = await measureLimit(db);
      const { seconds, processor, peakMegabytes } = await measureFormat(db, format);
      const after = await measureLimit(db);
      formats[format] = {
        rowsPerSecond: Math.round(EDGES / seconds),
        ofLimit: roundToHundredths((before.seconds + after.seconds) / 2 / seconds),
        ofLimitInProcessorTime: roundToHundredths((before.processor + after.processor) / 2 / processor),
        peakMegabytes,
      };
    }
    process.stdout.write(`${JSON.stringify({ edges: EDGES, formats }, null, 2)}\n`);
    await emptyDatabase(db);
  } finally {
    await db.close();
    await stopDatabase();
  }
}

void main();
