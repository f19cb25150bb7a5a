/**
 * Measures the built dashboard in a real browser on the seed and prints a table of numbers. The numbers never decide whether it passes or
 * fails.
 * Needs an empty database: its own, or TEST_NEO4J_URI, which it empties.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT_PAGES } from '../../src/server/pages';
import { opening, panFrame, sliderTick, visitGraph } from '../../test/browser/budgets/measures';
import { type Served, serveDashboard, visit } from '../../test/browser/served-dashboard';
import startDatabase from '../../test/support/start-database';
import stopDatabase from '../../test/support/stop-database';

type Row = readonly [what: string, value: string];
const PAGES = ['/', '/e/state:PAK?at=2025-06-03', '/dyad/state:PAK/state:RUS?at=2025-06-03', '/matrix?year=2014'];
const GRAPHS = [
  [300, 1_000],
  [1_000, 5_000],
  [2_000, 10_000],
] as const;
const ms = (value: number): string => `${Math.round(value)} ms`;

function sizes(): Row[] {
  const assets = join(BUILT_PAGES.dashboard, 'assets');
  return readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name.replace(/-[\w-]{8}\.js$/, ''), gzipSync(readFileSync(join(assets, name))).length] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([name, bytes]) => [`script ${name}`, `${(bytes / 1000).toFixed(1)} kB gz`]);
}

async function openings(served: Served): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of PAGES) {
    for (const slowdown of [1, 4]) {
      const { firstPaint, firstRow, shift } = await opening(served, path, slowdown);
      rows.push([
        `${path}, processor 1/${slowdown}`,
        `first paint ${ms(firstPaint)}, first row ${ms(firstRow)}, shift ${shift.toFixed(3)}`,
      ]);
    }
  }
  return rows;
}

async function graphs(served: Served): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [entities, ties] of GRAPHS) {
    const { page, context } = await visitGraph(served, entities, ties);
    const tick = await sliderTick(page, '.year-brush input[type=range]');
    rows.push([`graph ${entities}/${ties}`, `brush tick ${ms(tick)}, frame while dragged ${ms(await panFrame(page))}`]);
    await context.close();
  }
  return rows;
}

async function measure(): Promise<readonly Row[]> {
  const served = await serveDashboard();
  try {
    const day = await visit(served, '/e/state:PAK?at=2025-06-03');
    const slider: Row = ['slider of the day', `to paint ${ms(await sliderTick(day.page, '.day-slider input'))}`];
    return [...sizes(), ...(await openings(served)), ...(await graphs(served)), slider];
  } finally {
    await served.close();
  }
}

async function main(): Promise<void> {
  await startDatabase();
  try {
    for (const [what, value] of await measure()) console.log(`${what.padEnd(60)} ${value}`);
  } finally {
    await stopDatabase();
  }
}

void main();
