/** Puts worlds of dealings into a real database, edge by edge as they are recorded. Many worlds fit at once: their ids differ. */
import { int } from 'neo4j-driver';
import type { Database } from '../../../src/database/database';
import { type DealingsWorld, type DealtTold, DIFFERING, differingOf } from '../../oracle/dealings/dealings-world';

const WHOLE = ['credibility', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'recordedFrom', 'recordedTo'] as const;
const ACTORS = ['State', 'Organisation', 'Person'];

export async function tellDealings(db: Database, worlds: readonly DealingsWorld[]): Promise<void> {
  const write = (cypher: string, rows: readonly unknown[]) => db.run({ cypher, params: { rows } }, { mode: 'WRITE' });
  const things = worlds.flatMap((world) => world.things.map((thing) => ({ ...thing, published: world.published.get(thing.id) })));
  for (const label of new Set(things.map((thing) => thing.label))) {
    const rows = things
      .filter((thing) => thing.label === label)
      .map(({ id, published, properties }) => ({
        ...properties,
        id,
        name: id,
        recordedFrom: int(1),
        ...(typeof properties['dateEarliest'] === 'number' ? { dateEarliest: int(properties['dateEarliest']) } : {}),
        ...(published === undefined ? {} : { publishedLatest: int(published) }),
      }));
    await write(`UNWIND $rows AS row CREATE (n:Entity:${label}${ACTORS.includes(label) ? ':Actor' : ''}) SET n = row`, rows);
  }
  const told = worlds.flatMap((world) => world.told);
  for (const type of new Set(told.map((one) => one.type))) {
    await write(
      `UNWIND $rows AS row MATCH (a:Entity {id: row.subject}) MATCH (b:Entity {id: row.object}) CREATE (a)-[e:${type}]->(b) SET e = row.edge`,
      told.filter((one) => one.type === type).map((one) => ({ subject: one.subject, object: one.object, edge: edgeOf(one) })),
    );
  }
}

function edgeOf(one: DealtTold): Record<string, unknown> {
  const { type, subject: _subject, object: _object, status: _status, own, ...edge } = one;
  const whole = Object.fromEntries(WHOLE.map((name) => [name, int(one[name])]));
  const value = differingOf(one);
  return {
    ...edge,
    ...whole,
    ...own,
    record: one.assertionId,
    toldFrom: whole['recordedFrom'],
    cause: 'ASSERTED',
    ...(value === null ? {} : { [DIFFERING[type]![0]]: value }),
  };
}
