/** A second Neo4j, empty or filled by the import script of an export, and the content of a Neo4j as comparable texts. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { writeConfiguration } from '../../src/database/launcher/configuration';
import { fetchJars } from '../../src/database/launcher/fetch-jars';
import { type Folders, foldersIn, makeFolders } from '../../src/database/launcher/folders';
import { findJava } from '../../src/database/launcher/java';
import { passwordIn } from '../../src/database/launcher/password';
import { startNeo4j } from '../../src/database/launcher/start-neo4j';
import { ENTITY_KINDS } from '../../src/domain/entity-kinds';
import { TEST_JARS } from '../support/start-database';

export interface SecondNeo4j {
  readonly db: Database;
  stop(): Promise<void>;
}

const MEMORY = { heap: 768, pageCache: 128 };

/** Starts a second Neo4j. `imported` is the folder of an export whose import.sh runs before the start. */
export async function secondNeo4j(imported?: string): Promise<SecondNeo4j> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-second-'));
  if (imported !== undefined) await runImport(foldersIn(dataFolder, TEST_JARS), imported);
  const running = await startNeo4j({ dataFolder, jarFolder: TEST_JARS, what: 'a test', memory: MEMORY });
  const db = await connect(running);
  const stop = async () => {
    await db.close();
    await running.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  };
  return { db, stop };
}

/** Runs the import as a user does: in the folder of the files, with neo4j-admin on the path. */
async function runImport(folders: Folders, imported: string): Promise<void> {
  const java = findJava();
  await fetchJars(folders.jars);
  makeFolders(folders);
  writeConfiguration(folders, 7687, MEMORY);
  await passwordIn(folders, java);
  const tool = join(folders.root, 'neo4j-admin');
  const words = ["'", java, "' -cp '", folders.jars, '/*\' org.neo4j.cli.AdminTool "$@"'].join('');
  writeFileSync(tool, `#!/bin/sh\nNEO4J_HOME='${folders.home}' NEO4J_CONF='${folders.configuration}' exec ${words}\n`);
  chmodSync(tool, 0o755);
  execFileSync('sh', ['import.sh'], {
    cwd: imported,
    env: { ...process.env, PATH: `${folders.root}:${process.env['PATH']}` },
    stdio: 'pipe',
  });
}

/** A graph as texts, one per entity and one per assertion, sorted. */
export interface HeldGraph {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** All properties that either database may have on an entity. `kind` comes from the label, `subkind` is the entity's own kind. */
const PROPERTIES = [...new Set(ENTITY_KINDS.flatMap(({ properties }) => Object.keys(properties)))].filter(
  (name) => !['kind', 'point'].includes(name),
);

/** The content of Entente's own database, read from what is stored, not from the records of an export. */
export function heldByEntente(db: Database): Promise<HeldGraph> {
  // An unbounded day is stored as one that no calendar reaches. Of the dates of a denial, only those as written are exported.
  const day = (name: string) => `CASE WHEN r.stance = 'DENIES' OR abs(r.${name}) > 2000000000 THEN null ELSE r.${name} END`;
  return held(db, {
    name: 'coalesce(n.name, n.id)',
    subkind: 'n.kind',
    of: "WHERE r.recordedTo = 2147483647 AND r.stance IN ['AFFIRMS', 'DENIES']",
    type: "CASE r.stance WHEN 'DENIES' THEN 'DENIED ' + type(r) ELSE type(r) END",
    voices: "CASE r.stance WHEN 'DENIES' THEN null ELSE r.voices END",
    id: 'r.assertionId',
    record: 'r.record',
    key: 'r.key',
    first: day('startEarliest'),
    last: day('endLatest'),
  });
}

/** The content of another Neo4j that imported an export. */
export function heldByAnother(db: Database): Promise<HeldGraph> {
  const days = (name: string) => `duration.inDays(date('1970-01-01'), r.${name}).days`;
  return held(db, {
    name: 'n.name',
    subkind: 'n.subkind',
    of: '',
    type: "CASE type(r) WHEN 'DENIED' THEN 'DENIED ' + r.tieType ELSE type(r) END",
    voices: 'r.voices',
    id: 'r.id',
    record: 'r.sourceRecord',
    key: "coalesce(r.tieKey, '')",
    first: days('firstDay'),
    last: days('lastDay'),
  });
}

interface Stored {
  readonly name: string;
  readonly subkind: string;
  readonly of: string;
  readonly type: string;
  readonly voices: string;
  readonly id: string;
  readonly record: string;
  readonly key: string;
  readonly first: string;
  readonly last: string;
}

async function held(db: Database, { name, subkind, of, type, voices, id, record, key, first, last }: Stored): Promise<HeldGraph> {
  const own = PROPERTIES.filter((property) => property !== 'name').map((property) => `n.${property}`);
  const point = ['n.point.latitude', 'n.point.longitude'];
  const labels = "[l IN labels(n) WHERE NOT l IN ['Entity', 'Actor', 'Occurrence'] | l]";
  const nodes = `MATCH (n:Entity) RETURN [n.id, ${name}, ${subkind}, ${labels}, ${[...own, ...point].join(', ')}] AS told`;
  const words = ['sourceId', 'assertedBy', 'start', 'end', 'endStatus', 'standing', 'reliability', 'credibility', 'locator', 'quote'];
  const edges = `MATCH (a)-[r]->(b) ${of}
RETURN [${id}, ${type}, ${voices}, a.id, b.id, r.tieId, ${key}, ${record}, ${first}, ${last}, ${words.map((word) => `r.${word}`).join(', ')}] AS told`;
  return { nodes: await texts(db, nodes), edges: await texts(db, edges) };
}

async function texts(db: Database, cypher: string): Promise<string[]> {
  const found: string[] = [];
  // neo4j-admin reads an empty text as null, and both databases treat an empty list as null.
  const told = (_: string, value: unknown) => (value === '' || (Array.isArray(value) && value.length === 0) ? null : value);
  for await (const row of db.stream({ cypher, params: {} })) found.push(JSON.stringify(row['told'], told));
  return found.sort();
}

/** Expects both graphs to be equal. It shows only the first few differences, because a complete graph is too long to read. */
export function expectHeld(seen: HeldGraph, told: HeldGraph): void {
  for (const part of ['nodes', 'edges'] as const) {
    const [left, right] = [new Set(seen[part]), new Set(told[part])];
    expect(told[part].length).toBeGreaterThan(100);
    expect([...left].filter((text) => !right.has(text)).slice(0, 3)).toEqual([]);
    expect([...right].filter((text) => !left.has(text)).slice(0, 3)).toEqual([]);
    expect(seen[part].length).toBe(told[part].length);
  }
}
