/**
 * One person with two ids from two data sets: one in all answers once judged the same, until the opposite judgement, whatever is imported
 * again.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { importFiles } from '../../../src/cli/imports/import-files';
import type { Database } from '../../../src/database/database';
import { findFormat } from '../../../src/importers/formats';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';

const FACTBOOK = 'test/golden/imports/factbook';
const COW_IGO = 'test/golden/imports/cow-igo';
/** A leader in the columns of Archigos; the row is invented. */
const LEADERS = `obsid,gwcode,leadid,leader,yrborn,gender,startdate,enddate,entry,exit,exitcode
RUS-1999,365,cccccccc-0001,Putin,1952,M,1999-12-31,2008-05-07,Regular,Regular,Regular
`;
const LEADER = 'person:archigos-cccccccc-0001';
const EXECUTIVE = 'person:factbook-RUS-Vladimir-Vladimirovich-PUTIN';
const MET = `mutation ($facts: [FactInput!]!) { record(source: "source:diary", why: "two visits", facts: $facts) { seq } }`;
/** Meetings of the state with the person: under the one id in 2003, under the other in 2022. */
const MEETINGS = [
  { entity: { id: 'source:diary', name: 'A diary of visits', kind: 'OTHER', reliability: 'B' } },
  {
    event: 'event:visit-2003',
    kind: 'MEETING',
    name: 'A visit',
    date: '2003-02-05',
    participants: [{ id: LEADER }, { id: 'state:IND' }],
  },
  {
    event: 'event:visit-2022',
    kind: 'MEETING',
    name: 'A visit',
    date: '2022-09-16',
    participants: [{ id: EXECUTIVE }, { id: 'state:IND' }],
  },
];

describe('one person of two imports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-leaders-'));
  const leaders = join(folder, 'leaders.csv');
  let db: Database;
  let schema: EntenteSchema;

  beforeAll(async () => {
    writeFileSync(leaders, LEADERS);
    db = await connectPreparedDatabase();
    schema = await createSchema(db);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await emptyDatabase(db);
    await db.close();
  });

  const imported = async (format: string, files: readonly string[]) => {
    const rest = { by: 'tester', why: format, variant: 'test', maxBad: null, rejects: null, dryRun: false, speaksOfOthers: false };
    return (await importFiles(db, { ...rest, format: findFormat(format), files: [...files] })).recording?.seq ?? null;
  };
  const archigos = () => imported('archigos', [leaders]);
  const factbook = () =>
    imported(
      'factbook',
      readdirSync(FACTBOOK)
        .filter((name) => name !== 'outcomes.txt')
        .map((name) => join(FACTBOOK, name)),
    );

  async function write(query: string, variables: Record<string, unknown> = {}): Promise<number> {
    const { data, errors } = await schema.execute({ document: parse(query), variables, caller: { role: 'editor', name: 'tester' } });
    expect(errors).toBeUndefined();
    return (Object.values(data!)[0] as { seq: number }).seq;
  }
  const judged = (a: string, b: string, judgement: string) =>
    write(`mutation { judgeSame(a: "${a}", b: "${b}", judgement: ${judgement}, why: "born the same day, the same office") { seq } }`);

  /** Meetings with India in the dossier, with ids and offices, and the tenures in the timeline of the person. */
  async function toldOf(person: string, knownAt: number) {
    const text = `query @lens(knownAt: "#${knownAt}") {
      dossier(a: "state:IND", b: "${person}") { meetings { event { id } participants { actor { ... on Entity { id } } offices { post { id } } standsFor { side } } } }
      timeline(of: ["${person}"], tieTypes: [HOLDS]) { edges { node { tie { subject { id } object { id } } } } } }`;
    const { data, errors, extensions } = await schema.execute({ document: parse(text), variables: {} });
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: the answer of the text above.
    const { dossier, timeline } = JSON.parse(JSON.stringify(data)) as any;
    return {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      meetings: dossier.meetings.map(({ event, participants }: any) => {
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        const other = participants.find(({ standsFor }: any) => standsFor.some(({ side }: any) => side === 'B'));
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        return [event.id, other.actor.id, ...other.offices.map(({ post }: any) => post.id)];
      }),
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      tenures: timeline.edges.map(({ node: { tie } }: any) => `${tie.subject.id} ${tie.object.id}`),
      judgedSame: (extensions!['receipt'] as { judgedSame?: unknown }).judgedSame,
    };
  }

  const OLD = ['event:visit-2003', LEADER, 'post:RUS-effective-leader'];
  const NEW = ['event:visit-2022', EXECUTIVE, 'post:RUS-chief-of-state'];
  const TENURES = [`${LEADER} post:RUS-effective-leader`, `${EXECUTIVE} post:RUS-chief-of-state`];
  const apart = {
    leader: { meetings: [OLD], tenures: [TENURES[0]], judgedSame: undefined },
    executive: { meetings: [NEW], tenures: [TENURES[1]], judgedSame: undefined },
  };
  const asOne = (id: string, other: string) => ({
    meetings: [OLD, NEW],
    tenures: TENURES,
    judgedSame: [{ id, with: [other], assertions: [expect.stringMatching(/^assertion:/)] }],
  });

  test('two ids are one person from the judgement on, and two again after the opposite judgement; imports change nothing', async () => {
    await archigos();
    await factbook();
    const before = await write(MET, { facts: MEETINGS });
    expect([await toldOf(LEADER, before), await toldOf(EXECUTIVE, before)]).toEqual([apart.leader, apart.executive]);

    const same = await judged(LEADER, EXECUTIVE, 'SAME');
    const known = async (seq: number) => [await toldOf(LEADER, seq), await toldOf(EXECUTIVE, seq)];
    expect(await known(same)).toEqual([asOne(LEADER, EXECUTIVE), asOne(EXECUTIVE, LEADER)]);
    expect(await known(before)).toEqual([apart.leader, apart.executive]);

    expect([await archigos(), await factbook()]).toEqual([null, null]);
    const files = readdirSync(COW_IGO).filter((name) => name !== 'outcomes.txt');
    const between = await imported(
      'cow-igo',
      files.map((name) => join(COW_IGO, name)),
    );
    expect(await known(between!)).toEqual([asOne(LEADER, EXECUTIVE), asOne(EXECUTIVE, LEADER)]);

    const different = await judged(EXECUTIVE, LEADER, 'DIFFERENT');
    expect(await known(different)).toEqual([apart.leader, apart.executive]);
    expect(await known(same)).toEqual([asOne(LEADER, EXECUTIVE), asOne(EXECUTIVE, LEADER)]);
  });

  test('two ids of one person have no dossier together, and no path between them', async () => {
    const seq = await judged(LEADER, EXECUTIVE, 'SAME');
    for (const question of [
      `dossier(a: "${LEADER}", b: "${EXECUTIVE}") { totals { ties } }`,
      `paths(from: "${LEADER}", to: "${EXECUTIVE}") { truncated }`,
      `paths(from: "${LEADER}", to: "state:IND", avoid: ["${EXECUTIVE}"]) { truncated }`,
      `neighbourhood(of: ["${LEADER}"], avoid: ["${EXECUTIVE}"]) { order }`,
      `dyadYears(actors: ["${LEADER}", "${EXECUTIVE}"], measures: [MEETINGS], from: 2000, to: 2001) { totalCount }`,
    ]) {
      const { errors } = await schema.execute({ document: parse(`query @lens(knownAt: "#${seq}") { ${question} }`), variables: {} });
      expect([question, errors?.[0]?.message]).toEqual([question, expect.stringContaining('judged to be')]);
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'INVALID_ARGUMENT' });
    }
  });
});
