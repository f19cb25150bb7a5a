/**
 * Compares the speed of an import with a bare loop that writes the same graph in the same run.
 * The loop writes the same nodes and edges with all properties from memory, in batches of the same size, with the same constraints and
 * indexes.
 * It reads no file, checks nothing and keeps no ledger. Prints one JSON line.
 * On a busy machine, the processor time of Node and of the database is more reliable than the clock.
 * Needs an empty database: its own, or TEST_NEO4J_URI, which it empties.
 */
import { importFiles } from '../src/cli/imports/import-files';
import type { CypherQuery } from '../src/database/cypher-query';
import type { Database } from '../src/database/database';
import { findFormat } from '../src/importers/formats';
import { REFERENCE_WORLD } from '../src/importers/reference-world';
import { prepareDatabase } from '../src/recorder/recorder';
import startDatabase from '../test/support/start-database';
import stopDatabase from '../test/support/stop-database';
import { connectTestDatabase, emptyDatabase } from '../test/support/test-database';

/** The number that an import writes in one transaction. */
const BATCH = 6_000;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const NAME = process.argv[2] ?? 'ggo';

/** Seconds: by the clock, and of the processors for each of the two processes. */
interface Cost {
  readonly seconds: number;
  readonly node: number;
  readonly database: number;
}

interface Graph {
  readonly nodes: ReadonlyMap<string, readonly unknown[]>;
  readonly edges: ReadonlyMap<string, readonly unknown[]>;
}

async function importOnce(db: Database): Promise<{ rows: number; cost: Cost }> {
  const { format, files } = REFERENCE_WORLD.find((data) => data.format === NAME)!;
  const about = { by: 'bench', why: 'bench', variant: 'bench', maxBad: null, rejects: null, dryRun: false, speaksOfOthers: false };
  let rows = 0;
  const cost = await measureCost(db, async () => {
    rows = (await importFiles(db, { ...about, format: findFormat(format), files })).rows.read;
  });
  return { rows, cost };
}

async function measureCost(db: Database, work: () => Promise<void>): Promise<Cost> {
  const [before, began, used] = [await databaseSeconds(db), performance.now(), process.cpuUsage()];
  await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { seconds, node: (user + system) / 1e6, database: (await databaseSeconds(db)) - before };
}

/** Processor time of the database since its start, in seconds. */
async function databaseSeconds(db: Database): Promise<number> {
  const [row] = await db.run(
    toQuery("CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS time"),
  );
  return Number(row?.['time']) / 1e9;
}

/** What the import wrote, by labels and by type. */
async function readGraph(db: Database): Promise<Graph> {
  const nodes = await db.run(
    toQuery("MATCH (n:Entity) RETURN ':' + reduce(t = '', l IN labels(n) | t + l + ':') AS kind, properties(n) AS row"),
  );
  const edges = await db.run(
    toQuery('MATCH (s:Entity)-[r]->(o:Entity) RETURN type(r) AS kind, {s: s.id, o: o.id, edge: properties(r)} AS row'),
  );
  return { nodes: byKind(nodes), edges: byKind(edges) };
}

function toQuery(cypher: string): CypherQuery {
  return { cypher, params: {} };
}

function byKind(rows: readonly Record<string, unknown>[]): Map<string, unknown[]> {
  const kinds = new Map<string, unknown[]>();
  for (const { kind, row } of rows) {
    const name = String(kind).replace(/^:|:$/g, '');
    const list = kinds.get(name) ?? [];
    list.push(row);
    kinds.set(name, list);
  }
  return kinds;
}

async function writeBare(db: Database, { nodes, edges }: Graph): Promise<void> {
  for (const [labels, rows] of nodes) await inBatches(db, rows, `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`);
  const place = 'MATCH (s:Entity {id: row.s}) USING INDEX s:Entity(id) MATCH (o:Entity {id: row.o}) USING INDEX o:Entity(id)';
  for (const [type, rows] of edges) {
    await inBatches(db, rows, `UNWIND $rows AS row ${place} CREATE (s)-[r:${type}]->(o) SET r = row.edge`);
  }
}

async function inBatches(db: Database, rows: readonly unknown[], cypher: string): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await db.run({ cypher, params: { rows: rows.slice(from, from + BATCH) } }, { mode: 'WRITE' });
  }
}

async function resetDatabase(db: Database): Promise<void> {
  await emptyDatabase(db);
  await prepareDatabase(db);
}

/** One import and one bare loop, each with an empty database. */
async function runRound(db: Database) {
  await resetDatabase(db);
  const { rows, cost } = await importOnce(db);
  const graph = await readGraph(db);
  await resetDatabase(db);
  const bare = await measureCost(db, () => writeBare(db, graph));
  const edges = [...graph.edges.values()].reduce((sum, list) => sum + list.length, 0);
  process.stderr.write(`import ${formatCost(cost)}; bare ${formatCost(bare)}; ${edges} edges\n`);
  return { rows, imported: cost, bare };
}

function formatCost({ seconds, node, database }: Cost): string {
  return `${seconds.toFixed(1)} s (node ${node.toFixed(1)}, database ${database.toFixed(1)})`;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

async function main(): Promise<void> {
  await startDatabase();
  const db = await connectTestDatabase();
  try {
    // The first round warms up the database and does not count.
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await runRound(db));
    const counted = rounds.slice(1);
    const ratioToBare = (name: keyof Cost) => median(counted.map(({ imported, bare }) => bare[name] / imported[name]));
    process.stdout.write(
      `${JSON.stringify({
        format: NAME,
        rows: rounds[0]!.rows,
        importSeconds: Math.min(...counted.map(({ imported }) => imported.seconds)),
        bareSeconds: Math.min(...counted.map(({ bare }) => bare.seconds)),
        ofBare: ratioToBare('seconds'),
        ofBareInDatabase: ratioToBare('database'),
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      })}\n`,
    );
  } finally {
    await db.close();
    await stopDatabase();
  }
}

void main();
