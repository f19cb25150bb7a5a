/** Puts worlds of the dyad-years oracle into a real database, edge by edge as they are recorded, many worlds at once. */
import { int } from 'neo4j-driver';
import type { Database } from '../../../src/database/database';
import { type Covers, type DyadTold, type DyadWorld, SYSTEM } from '../../oracle/dyad-years/dyad-world';

const WHOLE = ['credibility', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'recordedFrom', 'recordedTo'] as const;

export async function tellDyadWorlds(db: Database, worlds: readonly DyadWorld[]): Promise<void> {
  const write = (cypher: string, rows: readonly unknown[]) => db.run({ cypher, params: { rows } }, { mode: 'WRITE' });
  const things = worlds.flatMap((world) => [...world.things, ...sourcesOf(world)]);
  things.push({ id: SYSTEM, labels: 'Organisation:Actor', properties: { kind: 'OTHER' } });
  for (const labels of new Set(things.map((thing) => thing.labels))) {
    const rows = things
      .filter((thing) => thing.labels === labels)
      .map(({ id, properties }) => ({ ...stored(properties), id, name: id, recordedFrom: int(1) }));
    await write(`UNWIND $rows AS row CREATE (n:Entity:${labels}) SET n = row`, rows);
  }
  const told = worlds.flatMap((world) => world.told);
  for (const type of new Set(told.map((one) => one.type))) {
    const rows = told.filter((one) => one.type === type).map((one) => ({ subject: one.subject, object: one.object, edge: edgeOf(one) }));
    await write(
      `UNWIND $rows AS row MATCH (a:Entity {id: row.subject}) MATCH (b:Entity {id: row.object}) CREATE (a)-[e:${type}]->(b) SET e = row.edge`,
      rows,
    );
  }
}

function stored(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, typeof value === 'number' ? int(value) : value]));
}

/** The sources of one world; it also contains some sources of others. */
function sourcesOf({ states, sources, published, covers }: DyadWorld) {
  const own = states[0]!.replace(/^state:(\w+)-0$/, 'source:$1-');
  return [...sources]
    .filter(([id]) => id.startsWith(own))
    .map(([id, { voice, reliability }]) => ({
      id,
      labels: 'Source',
      properties: {
        voice,
        reliability,
        ...(published.has(id) && { publishedLatest: published.get(id) }),
        covers: covers.filter(({ source }) => source === id).map(lineOf),
      },
    }));
}

function lineOf({ type, kind, from, to, of, in: within }: Covers): string {
  return [type, kind, `${from}/${to ?? '..'}`, of && `of ${of.join(' ')}`, within && `in ${within.join(' ')}`].filter(Boolean).join(' ');
}

function edgeOf({ type: _type, subject: _subject, object: _object, status: _status, said, ...edge }: DyadTold): Record<string, unknown> {
  const whole = Object.fromEntries(WHOLE.map((name) => [name, int(edge[name])]));
  return { ...edge, ...whole, ...said, record: edge.assertionId, toldFrom: whole['recordedFrom'], cause: 'ASSERTED', standing: 'UNIQUE' };
}
