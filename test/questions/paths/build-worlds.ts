/** Puts worlds of an oracle into a real database, edge by edge as they are recorded. Many worlds fit at once: their ids differ. */
import { int } from 'neo4j-driver';
import type { Database } from '../../../src/database/database';
import { type DatedWorld, type Told, TYPES } from '../../oracle/paths/dated-world';

const WHOLE = ['credibility', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'recordedFrom', 'recordedTo'] as const;

export async function tellWorlds(db: Database, worlds: readonly DatedWorld[]): Promise<void> {
  const write = (cypher: string, rows: readonly unknown[]) => db.run({ cypher, params: { rows } }, { mode: 'WRITE' });
  const things = worlds.flatMap((world) => world.things.map((thing) => ({ ...thing, published: world.published.get(thing.id) })));
  for (const label of new Set(things.map((thing) => thing.label))) {
    const rows = things
      .filter((thing) => thing.label === label)
      .map(({ id, published }) => ({
        id,
        name: id.slice(id.indexOf(':') + 1),
        recordedFrom: int(1),
        publishedLatest: published === undefined ? null : int(published),
      }));
    await write(`UNWIND $rows AS row CREATE (n:Entity:${label}) SET n = row`, rows);
  }
  for (const { name, differing } of TYPES) {
    const told = worlds.flatMap((world) => world.told).filter(({ type }) => type === name);
    await write(
      `UNWIND $rows AS row MATCH (a:Entity {id: row.subject}) MATCH (b:Entity {id: row.object}) CREATE (a)-[e:${name}]->(b) SET e = row.edge`,
      told.map((one) => ({ subject: one.subject, object: one.object, edge: edgeOf(one, differing) })),
    );
  }
}

function edgeOf(told: Told, differing: string | null): Record<string, unknown> {
  const { type: _type, subject: _subject, object: _object, status, ...edge } = told;
  const whole = Object.fromEntries(WHOLE.map((name) => [name, int(told[name])]));
  return {
    ...edge,
    ...whole,
    record: told.assertionId,
    toldFrom: whole['recordedFrom'],
    cause: 'ASSERTED',
    standing: 'UNIQUE',
    ...(differing ? { [differing]: status } : {}),
  };
}
