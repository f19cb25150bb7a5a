/** A small planted neighbourhood at the edge of a graph that can be grown: whatever is asked of the planted things has one answer, however large the rest. */
import { int } from 'neo4j-driver';
import type { Database } from '../../../src/database/database';
import type { Fact } from '../../../src/model/fact';
import { record } from '../../../src/recorder/recorder';
import { entity, membership } from '../../recorder/facts';

export const HUB = 'organisation:hub';
/** India and Pakistan of the planted world; two organisations in common, of which one is a member of the hub. */
export const [A, B] = ['state:planted-a', 'state:planted-b'];
const [NEAR, JOINED] = ['organisation:planted-near', 'organisation:planted-joined'];
const CROWD = 500;

/** Two recordings: the planted things and the crowd; then one correction. */
export async function plant(db: Database): Promise<void> {
  const crowd = Array.from({ length: CROWD }, (_, at) => `state:crowd-${at}`);
  const facts: Fact[] = [
    ...['source:one', 'source:two', HUB, A, B, NEAR, JOINED, ...crowd].map((id) => entity(id)),
    ...[A, B].flatMap((state) => [NEAR, JOINED].map((organisation) => membership(state, organisation))),
    membership(A, NEAR, { sourceId: 'source:two', assertedBy: 'source:two' }),
    membership(JOINED, HUB),
  ];
  await record(db, facts, { key: 'planted', by: 'tester', why: 'planted' });
  const corrected = membership(B, JOINED, { spell: { start: '2018', end: null, endStatus: 'ONGOING' } });
  await record(db, [corrected], { key: 'corrected', by: 'tester', why: 'corrected' });
}

/** Adds so many edges: memberships of the crowd in the hub, and missions within the crowd. Written past the recorder, which would take minutes. */
export async function grow(db: Database, edges: number, from: number): Promise<void> {
  for (let written = 0; written < edges; written += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, edges - written) }, (_, at) => rowOf(from + written + at));
    for (const type of ['MEMBER_OF', 'HAS_MISSION_IN']) {
      await db.run(
        {
          cypher: `UNWIND $rows AS row
MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object})
CREATE (s)-[e:${type}]->(o) SET e = row.edge`,
          params: { rows: rows.filter((row) => row.type === type) },
        },
        { mode: 'WRITE' },
      );
    }
  }
}

function rowOf(at: number) {
  const toHub = at % 5 === 0;
  const [subject, other] = [`state:crowd-${at % CROWD}`, `state:crowd-${(at * 7 + Math.floor(at / CROWD) + 1) % CROWD}`];
  const object = toHub ? HUB : other;
  const start = int(10_000 + (at % 5000));
  const edge = {
    id: `assertion:grown-${at}#1`,
    assertionId: `assertion:grown-${at}`,
    tieId: `tie:grown-${at}`,
    key: `${at}`,
    sourceId: 'source:one',
    assertedBy: 'source:one',
    record: `${at}`,
    stance: 'AFFIRMS',
    reliability: 'B',
    credibility: int(2),
    start: null,
    end: null,
    endStatus: 'ONGOING',
    startEarliest: start,
    startLatest: start,
    endEarliest: int(2147483647),
    endLatest: int(2147483647),
    recordedFrom: int(1),
    recordedTo: int(2147483647),
    toldFrom: int(1),
    cause: 'ASSERTED',
    voices: ['source:one'],
    standing: 'UNIQUE',
  };
  return { type: toHub ? 'MEMBER_OF' : 'HAS_MISSION_IN', subject, object, edge };
}
