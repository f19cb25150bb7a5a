/**
 * How fast an import is beside a bare loop that writes the same graph: the same nodes and edges, ready in memory, in batches of the same size, with
 * the same indexes, in the same run. Prints one JSON line. Needs an empty database: its own, or TEST_NEO4J_URI, which it empties.
 */
import { importFiles } from '../src/cli/imports/import-files';
import type { CypherQuery } from '../src/database/cypher-query';
import type { Database } from '../src/database/database';
import { formatNamed } from '../src/importers/formats';
import { REFERENCE_WORLD } from '../src/importers/reference-world';
import { prepareDatabase } from '../src/recorder/recorder';
import startDatabase from '../test/support/start-database';
import stopDatabase from '../test/support/stop-database';
import { connectTestDatabase, emptyDatabase } from '../test/support/test-database';

/** As many as an import writes in one transaction. */
const BATCH = 3_000;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const NAME = process.argv[2] ?? 'ggo';

interface Written {
  readonly rows: number;
  readonly seconds: number;
}

interface Graph {
  readonly nodes: ReadonlyMap<string, readonly unknown[]>;
  readonly edges: ReadonlyMap<string, readonly unknown[]>;
}

async function importOnce(db: Database): Promise<Written> {
  const { format, files } = REFERENCE_WORLD.find((data) => data.format === NAME)!;
  const about = { by: 'bench', why: 'bench', variant: 'bench', maxBad: null, rejects: null, dryRun: false, speaksOfOthers: false };
  const began = performance.now();
  const { rows } = await importFiles(db, { ...about, format: formatNamed(format), files });
  return { rows: rows.read, seconds: (performance.now() - began) / 1000 };
}

/** What the import made, by labels and by type. */
async function graphOf(db: Database): Promise<Graph> {
  const nodes = await db.run(
    all("MATCH (n:Entity) RETURN ':' + reduce(t = '', l IN labels(n) | t + l + ':') AS kind, properties(n) AS row"),
  );
  const edges = await db.run(
    all('MATCH (s:Entity)-[r]->(o:Entity) RETURN type(r) AS kind, {s: s.id, o: o.id, edge: properties(r)} AS row'),
  );
  return { nodes: byKind(nodes), edges: byKind(edges) };
}

function all(cypher: string): CypherQuery {
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

async function writeBare(db: Database, { nodes, edges }: Graph): Promise<number> {
  const began = performance.now();
  for (const [labels, rows] of nodes) await inBatches(db, rows, `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`);
  const place = 'MATCH (s:Entity {id: row.s}) USING INDEX s:Entity(id) MATCH (o:Entity {id: row.o}) USING INDEX o:Entity(id)';
  for (const [type, rows] of edges) {
    await inBatches(db, rows, `UNWIND $rows AS row ${place} CREATE (s)-[r:${type}]->(o) SET r = row.edge`);
  }
  return (performance.now() - began) / 1000;
}

async function inBatches(db: Database, rows: readonly unknown[], cypher: string): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await db.run({ cypher, params: { rows: rows.slice(from, from + BATCH) } }, { mode: 'WRITE' });
  }
}

async function afresh(db: Database): Promise<void> {
  await emptyDatabase(db);
  await prepareDatabase(db);
}

async function main(): Promise<void> {
  await startDatabase();
  const db = await connectTestDatabase();
  const rounds: { imported: Written; bare: number }[] = [];
  try {
    // The first round warms the database up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      await afresh(db);
      const imported = await importOnce(db);
      const graph = await graphOf(db);
      await afresh(db);
      const bare = await writeBare(db, graph);
      if (round > 0) rounds.push({ imported, bare });
      const edges = [...graph.edges.values()].reduce((sum, list) => sum + list.length, 0);
      process.stderr.write(`round ${round}: import ${imported.seconds.toFixed(1)} s, bare ${bare.toFixed(1)} s, ${edges} edges\n`);
    }
    const speed = rounds.map(({ imported, bare }) => bare / imported.seconds).sort((a, b) => a - b);
    const [{ imported }] = rounds as [(typeof rounds)[0]];
    const best = (list: number[]) => Math.min(...list);
    process.stdout.write(
      `${JSON.stringify({
        format: NAME,
        rows: imported.rows,
        importSeconds: best(rounds.map((round) => round.imported.seconds)),
        bareSeconds: best(rounds.map((round) => round.bare)),
        ofBare: speed[Math.floor(speed.length / 2)],
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      })}\n`,
    );
  } finally {
    await db.close();
    await stopDatabase();
  }
}

void main();
