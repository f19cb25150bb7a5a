/** States with long notes, so that answers and exports are larger than connections buffer. */
import type { Database } from '../../../src/database/database';

const MANY = `WITH reduce(text = 'A', i IN range(1, 12) | text + text) AS note
UNWIND range(1, $states) AS at
MERGE (s:Entity:State:Actor {id: 'state:many-' + at})
SET s += {name: 'Many', note: note, recordedFrom: 1}`;

/** A page of 500 such states: 2 MB. */
export const PAGE_OF_NOTES = JSON.stringify({ query: '{ states(first: 500) { edges { node { id name note } } } }' });

/** Adds this number of states, of 4 KB each, to a database that has recording 1. */
export async function addManyNotes(db: Database, states: number): Promise<void> {
  await db.run({ cypher: MANY, params: { states } }, { mode: 'WRITE' });
}
