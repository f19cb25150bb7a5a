/**
 * A small planted neighbourhood at the edge of a graph that can grow: questions about the planted entities have the same answer at every
 * size.
 */
import { int } from 'neo4j-driver';
import type { Database } from '../../../src/database/database';
import type { AssertionFact, Fact } from '../../../src/model/fact';
import { record } from '../../../src/recorder/recorder';
import { entity, membership } from '../../recorder/facts';

export const HUB = 'organisation:hub';
/** Stand-ins for India and Pakistan in the planted world; two shared organisations, one of them a member of the hub. */
export const [A, B] = ['state:planted-a', 'state:planted-b'];
const [NEAR, JOINED] = ['organisation:planted-near', 'organisation:planted-joined'];
/** A treaty of both, with a step by the stand-in for India. */
export const TREATY = 'treaty:planted';
const CROWD = 500;
const CROWDED = 'treaty:crowded';

/** Two recordings: first the planted entities and the crowd, then one correction. */
export async function plant(db: Database): Promise<void> {
  const crowd = Array.from({ length: CROWD }, (_, at) => `state:crowd-${at}`);
  const facts: Fact[] = [
    ...['source:one', 'source:two', HUB, B, NEAR, JOINED, CROWDED, 'action:planted', ...crowd].map((id) => entity(id)),
    entity(A, { name: 'Plantedland', codes: ['iso3:PLA'] }),
    entity(TREATY, { ambit: 'BILATERAL' }),
    ...[A, B].map((state) => tie('PARTY_TO', state, TREATY)),
    tie('ACTION_ON', 'action:planted', TREATY),
    tie('TAKEN_BY', 'action:planted', A),
    ...[A, B].flatMap((state) => [NEAR, JOINED].map((organisation) => membership(state, organisation))),
    membership(A, NEAR, { sourceId: 'source:two', assertedBy: 'source:two' }),
    membership(JOINED, HUB),
  ];
  await record(db, facts, { key: 'planted', by: 'tester', why: 'planted' });
  const corrected = membership(B, JOINED, { spell: { start: '2018', end: null, endStatus: 'ONGOING' } });
  await record(db, [corrected], { key: 'corrected', by: 'tester', why: 'corrected' });
}

function tie(type: string, subject: string, object: string): AssertionFact {
  return membership(subject, object, { type, record: `${type} ${subject} ${object}`, attributes: {} });
}

/**
 * Adds `edges` edges: memberships of the crowd in the hub, parts in a treaty, and missions; for every tenth edge also a state with names
 * and codes.
 * Writes them without the recorder, which would take minutes.
 */
export async function grow(db: Database, edges: number, from: number): Promise<void> {
  for (let written = 0; written < edges; written += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, edges - written) }, (_, at) => rowOf(from + written + at));
    const names = rows.filter((_, at) => at % 10 === 0).map(({ edge }) => edge.record);
    await db.run({ cypher: NAMED, params: { names } }, { mode: 'WRITE' });
    for (const type of ['MEMBER_OF', 'PARTY_TO', 'HAS_MISSION_IN']) {
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

const NAMED = `UNWIND $names AS name
CREATE (:State:Actor:Entity {id: 'state:grown-' + name, name: 'Grownland ' + name, searchText: 'grownland ' + name, codes: ['iso3:G' + name], recordedFrom: 1})`;

function rowOf(at: number) {
  const type = at % 5 === 0 ? 'MEMBER_OF' : at % 5 === 1 ? 'PARTY_TO' : 'HAS_MISSION_IN';
  const [subject, other] = [`state:crowd-${at % CROWD}`, `state:crowd-${(at * 7 + Math.floor(at / CROWD) + 1) % CROWD}`];
  const object = { MEMBER_OF: HUB, PARTY_TO: CROWDED, HAS_MISSION_IN: other }[type];
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
  return { type, subject, object, edge };
}
