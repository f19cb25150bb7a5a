/**
 * Compares each question with its limit: the product over HTTP against hand-written Cypher behind a bare server, on the same Neo4j.
 * Answers are compared before the time is measured. Prints a table and writes JSON; the time never decides whether it passes or fails.
 * Needs an empty database: its own, or TEST_NEO4J_URI, which it empties.
 */
import { writeFileSync } from 'node:fs';
import Table from 'cli-table3';
import type { Database } from '../../src/database/database';
import { prepareDatabase } from '../../src/recorder/recorder';
import startDatabase from '../../test/support/start-database';
import stopDatabase from '../../test/support/stop-database';
import { connectTestDatabase, emptyDatabase } from '../../test/support/test-database';
import { DEFAULT_SEED, generatedFacts } from '../graph/generated-facts';
import { SCALES } from '../graph/graph-scale';
import { writeGraph } from '../graph/write-graph';
import { type BenchOptions, readBenchOptions } from './bench-options';
import { closeConnections } from './http-client';
import { type Measured, pairedBlocks } from './paired-blocks';
import { createSides, type Sides } from './sides';
import type { Subject } from './subject';
import { SUBJECTS } from './subjects';

interface Line extends Measured {
  readonly name: string;
  readonly dbHits: { readonly product: number; readonly limit: number };
  readonly statements: number;
}

async function run(options: BenchOptions): Promise<void> {
  // `entente serve` runs compiled code, where no source maps are read for the stacks that the driver takes of each statement.
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  await startDatabase();
  const db = await connectTestDatabase();
  try {
    if (!options.keep) await fill(db, options);
    const sides = await createSides(db, SUBJECTS);
    const lines = await measureAll(sides, options);
    print(lines);
    console.log(judgeControl(lines.at(-1)!));
    writeFileSync(options.json, `${JSON.stringify({ options, node: process.version, seed: String(DEFAULT_SEED), lines }, null, 2)}\n`);
    await sides.close();
  } finally {
    closeConnections();
    await db.close();
    await stopDatabase();
  }
}

async function fill(db: Database, { scale }: BenchOptions): Promise<void> {
  await emptyDatabase(db);
  await prepareDatabase(db);
  const began = performance.now();
  const { entities, asserted } = await writeGraph(db, generatedFacts(SCALES[scale]));
  console.error(`${entities} entities and ${asserted} assertions written in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

async function measureAll(sides: Sides, { blocks, operations, only }: BenchOptions): Promise<Line[]> {
  const lines: Line[] = [];
  const agreedSubjects: Subject[] = [];
  for (const subject of SUBJECTS.filter(({ name }) => name.includes(only ?? ''))) agreedSubjects.push(await sides.keepComparable(subject));
  for (const subject of agreedSubjects) {
    const plan = { blocks, operations, parameters: subject.parameters.length, seed: DEFAULT_SEED };
    await warm(sides, subject);
    const measured = await pairedBlocks(sides.product(subject), sides.limit(subject), plan);
    lines.push({ name: subject.name, ...measured, ...(await sides.cost(subject)) });
    console.error(`${subject.name}: ${measured.ratio.toFixed(2)}`);
  }
  const control = sides.limit(agreedSubjects[0]!);
  const plan = { blocks, operations, parameters: agreedSubjects[0]!.parameters.length, seed: DEFAULT_SEED };
  const noCost = { dbHits: { product: 0, limit: 0 }, statements: 0 };
  return [
    ...lines,
    { name: `control: the limit against itself (${agreedSubjects[0]!.name})`, ...(await pairedBlocks(control, control, plan)), ...noCost },
  ];
}

async function warm(sides: Sides, subject: Subject): Promise<void> {
  for (const side of [sides.product(subject), sides.limit(subject)]) {
    for (let turn = 0; turn < 40; turn += 1) await side(turn % subject.parameters.length);
  }
}

/** If the limit differs from itself, no other result of the run is reliable. */
function judgeControl({ interval: [low, high] }: Line): string {
  const sound = low <= 1 && high >= 1 && high - low <= 0.06;
  const spread = `the control lies between ${low.toFixed(2)} and ${high.toFixed(2)}`;
  return sound
    ? `Sound: ${spread}.`
    : `Void: ${spread}, and would have to contain 1 within 3 in 100. The machine was too busy, or the blocks too few; read the dbHits.`;
}

function print(lines: readonly Line[]): void {
  const table = new Table({
    head: ['question', 'ratio', '95 of 100', 'p50 ms', 'p99 ms', 'limit p50', 'statements', 'dbHits', 'limit dbHits'],
  });
  for (const { name, ratio, interval, first, second, statements, dbHits } of lines) {
    const number = (value: number) => value.toFixed(2);
    table.push([
      name,
      number(ratio),
      interval.map(number).join(' - '),
      number(first.p50),
      number(first.p99),
      number(second.p50),
      statements,
      dbHits.product,
      dbHits.limit,
    ]);
  }
  console.log(table.toString());
}

void run(readBenchOptions(process.argv));
