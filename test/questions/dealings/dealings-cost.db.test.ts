/** The cost of the questions: the same answer on a graph of 10,000 and of 100,000 edges takes about the same work. */
import neo4j, { type Driver } from 'neo4j-driver';
import type { CypherQuery } from '../../../src/database/cypher-query';
import type { Database } from '../../../src/database/database';
import type { Lens } from '../../../src/model/lens';
import { contestedItems } from '../../../src/questions/contested/cypher/contested-items';
import { readContestedRequest } from '../../../src/questions/contested/request';
import { dossierRecords } from '../../../src/questions/dossier/cypher/dossier-records';
import { DOSSIER_SECTIONS } from '../../../src/questions/dossier/sections';
import { readoutRecords } from '../../../src/questions/readouts/cypher';
import { assertionsAbout } from '../../../src/questions/timeline/cypher';
import { readTimelineRequest } from '../../../src/questions/timeline/request';
import { prepareDatabase } from '../../../src/recorder/recorder';
import { dealingsWorld } from '../../oracle/dealings/dealings-world';
import { randomOf } from '../../oracle/paths/dated-world';
import { connectTestDatabase, emptyDatabase, testConnection } from '../../support/test-database';
import { tellDealings } from './build-dealings';

const LENS: Lens = {
  validAt: null,
  knownAt: { seq: 3, at: null },
  assertedBy: null,
  background: true,
  certainty: 'POSSIBLE',
  policy: 'ALL',
  minReliability: null,
};
const SECTIONS = new Set(DOSSIER_SECTIONS.map(({ name }) => name));
const ASKED: Readonly<Record<string, CypherQuery>> = {
  dossier: dossierRecords(['state:near-0', 'state:near-1'], SECTIONS, LENS),
  timeline: assertionsAbout(readTimelineRequest({ of: ['state:near-0', 'organisation:near-0'] }), LENS),
  contested: contestedItems(readContestedRequest({ of: ['state:near-0', 'event:near-0'] }), LENS),
  'contested, of everything': contestedItems(readContestedRequest({ standings: ['DISPUTED'] }), LENS),
  readouts: readoutRecords('event:near-0', LENS),
};

/** People, posts, events and statements that are unrelated to the questions: ten edges in each round. */
const FAR = `UNWIND range($from, $to) AS i
CREATE (s:State:Actor:Entity {id: 'state:far-' + i, name: 'far', recordedFrom: 1}), (p:Person:Actor:Entity {id: 'person:far-' + i, name: 'far', recordedFrom: 1}),
  (o:Post:Entity {id: 'post:far-' + i, name: 'far', recordedFrom: 1}), (v:Event:Entity {id: 'event:far-' + i, name: 'far', kind: 'MEETING', recordedFrom: 1}),
  (t:Statement:Entity {id: 'statement:far-' + i, name: 'far', recordedFrom: 1}), (c:Claim:Entity {id: 'claim:far-' + i, name: 'far', recordedFrom: 1})
CREATE (p)-[a1:HOLDS]->(o), (o)-[a2:POST_IN]->(s), (p)-[a3:PARTICIPATED_IN]->(v), (s)-[a4:PARTICIPATED_IN]->(v), (t)-[a5:MADE_BY]->(p),
  (t)-[a6:ASSERTS]->(c), (c)-[a7:ABOUT]->(s), (t)-[a8:CONCERNS]->(v), (t)-[a9:ADDRESSED_TO]->(s), (c)-[a10:ABOUT]->(v)
WITH i, [a1, a2, a3, a4, a5, a6, a7, a8, a9, a10] AS edges
UNWIND range(0, 9) AS at
WITH edges[at] AS e, 'far-' + i + '-' + at AS name
SET e += {id: name, tieId: name, assertionId: name, key: '', sourceId: 'source:near-s0', assertedBy: 'source:near-s0', stance: 'AFFIRMS', standing: 'UNIQUE', voices: ['source:near-s0'],
  reliability: 'A', credibility: 1, recordedFrom: 1, recordedTo: 2147483647, startEarliest: 0, startLatest: 0, endEarliest: 5, endLatest: 5, endStatus: 'ENDED'}`;

describe('the cost of questions about dealings', () => {
  let db: Database;
  let driver: Driver;
  beforeAll(async () => {
    db = await connectTestDatabase();
    const { uri, user, password } = testConnection();
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await emptyDatabase(db);
    await prepareDatabase(db);
    await tellDealings(db, [dealingsWorld('near', randomOf(7))]);
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await Promise.all([db.close(), driver.close()]);
  });

  async function growTo(from: number, to: number): Promise<void> {
    for (let begun = from; begun < to; begun += 1_000) {
      const params = { from: neo4j.int(begun), to: neo4j.int(Math.min(begun + 999, to - 1)) };
      await db.run({ cypher: FAR, params }, { mode: 'WRITE' });
    }
  }

  async function hits(): Promise<Record<string, number>> {
    const session = driver.session();
    const counted: Record<string, number> = {};
    // The database keeps plans for a while: one that was made for the smaller graph would be measured.
    await session.run('CALL db.clearQueryCaches()');
    for (const [name, { cypher, params }] of Object.entries(ASKED)) {
      const { summary } = await session.run(`PROFILE ${cypher}`, { ...params });
      counted[name] = totalHits(summary.profile as unknown as Profiled);
    }
    await session.close();
    return counted;
  }

  test('a graph ten times as large takes at most a tenth more work', async () => {
    await growTo(0, 1_000);
    const small = await hits();
    await growTo(1_000, 10_000);
    const large = await hits();
    for (const name of Object.keys(ASKED)) expect([name, large[name]]).toEqual([name, expect.any(Number)]);
    const grown = Object.keys(ASKED).filter((name) => large[name]! > small[name]! * 1.1 + 50);
    expect({ grown, small, large }).toEqual({ grown: [], small, large });
  });
});

interface Profiled {
  readonly dbHits: number;
  readonly children: readonly Profiled[];
}

const totalHits = ({ dbHits, children }: Profiled): number => Number(dbHits) + children.reduce((sum, child) => sum + totalHits(child), 0);
