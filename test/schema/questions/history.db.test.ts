/** What an editor reads before writing: their own role, the history of an assertion, and its tie without it. */
import type { Database } from '../../../src/database/database';
import { buildAssertionIds } from '../../../src/model/tie';
import { correct, prepareDatabase, record, retract } from '../../../src/recorder/recorder';
import { entity, membership } from '../../recorder/facts';
import { type Served, serveSchema } from '../../support/serve-schema';
import { connectTestDatabase, emptyDatabase } from '../../support/test-database';

const HISTORY = `query H($id: ID!) { history(assertion: $id) { assertion type subject { id } object { id } source { id } versions {
  version cause recorded { seq by why } stance start endStatus assertedBy { id } credibility attributes { name values } standing } } }`;
const CORRECT = `mutation C($assertion: ID!, $version: ID!, $change: AssertionChange!) {
  correct(assertion: $assertion, expectedVersion: $version, change: $change, why: "a test") { seq counts { ended corrected } } }`;
const CAUSES = `query H($id: ID!) { history(assertion: $id) { versions { cause end endStatus } }
  recordings(first: 4) { edges { node { seq counts { ended corrected } } } } }`;
const MEMBERS = '{ organisations { edges { node { membersConnection { edges { properties { assertionId source { id } } } } } } } }';
const BY = { by: 'tester', why: 'a reason' };

describe('before writing', () => {
  let db: Database;
  let served: Served;
  let ids: Record<string, string>;
  beforeAll(async () => {
    db = await connectTestDatabase();
    served = await serveSchema(db);
    await emptyDatabase(db);
    await prepareDatabase(db);
    const told = [
      ...['state:PAK', 'organisation:SCO', 'source:one', 'source:two'].map((id) => entity(id)),
      membership('state:PAK', 'organisation:SCO'),
    ];
    await record(db, told, { key: 'first', ...BY });
    const second = {
      ...membership('state:PAK', 'organisation:SCO', { stance: 'DENIES' }),
      sourceId: 'source:two',
      assertedBy: 'source:two',
    };
    await record(db, [second], { key: 'second', ...BY });
    const { data } = await served.ask({ query: MEMBERS });
    const first = JSON.stringify(data).match(/assertion:\w+/)?.[0] ?? '';
    ids = { first };
    await correct(db, { assertion: first, expectedVersion: `${first}#2`, change: { credibility: 5 }, by: 'editor', why: 'misread' });
  });
  afterAll(async () => {
    await served.server.close();
    await emptyDatabase(db);
    await db.close();
  });

  test('me gives the name and role of the token', async () => {
    const asked = async (as?: 'editor' | 'reader') => (await served.ask({ query: '{ me { name role } }', ...(as && { as }) })).data;
    expect(await asked()).toEqual({ me: { name: 'anonymous', role: 'READER' } });
    expect(await asked('reader')).toEqual({ me: { name: 'reader', role: 'READER' } });
    expect(await asked('editor')).toEqual({ me: { name: 'editor', role: 'EDITOR' } });
  });

  test('history gives each version, its reason, and the standing of its tie then', async () => {
    const { data } = await served.ask({ query: HISTORY, variables: { id: ids['first'] } });
    const { history } = data as { history: { versions: Record<string, unknown>[] } };
    expect(history).toMatchObject({
      type: 'MEMBER_OF',
      subject: { id: 'state:PAK' },
      object: { id: 'organisation:SCO' },
      source: { id: 'source:one' },
    });
    const short = history.versions.map(({ cause, standing, credibility, recorded }) => [cause, standing, credibility, recorded]);
    expect(short).toEqual([
      ['ASSERTED', 'UNIQUE', expect.any(Number), { seq: 1, by: 'tester', why: 'a reason' }],
      ['RESTATED', 'DISPUTED', expect.any(Number), { seq: 2, by: 'tester', why: 'a reason' }],
      ['CORRECTED', 'DISPUTED', 5, { seq: 3, by: 'editor', why: 'misread' }],
    ]);
    expect(history.versions.at(-1)?.['version']).toBe(`${ids['first']}#3`);
  });

  test('history ends at the knownAt of the lens, and an unknown assertion is not found', async () => {
    const then = HISTORY.replace('{ history', '@lens(knownAt: "#2") { history');
    const { data } = await served.ask({ query: then, variables: { id: ids['first'] } });
    expect((data as { history: { versions: unknown[] } }).history.versions).toHaveLength(2);
    const before = HISTORY.replace('{ history', '@lens(knownAt: "#0") { history');
    for (const [query, id] of [
      [before, ids['first']],
      [HISTORY, 'assertion:none'],
    ] as const) {
      const { errors } = await served.ask({ query, variables: { id } });
      expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });

  test('retraction previews the effect of retract', async () => {
    const query =
      'query R($ids: [ID!]!) { retraction(assertions: $ids) { tie before { standing voices { id } } after { standing voices { id } } } }';
    const { data, errors } = await served.ask({ query, variables: { ids: [ids['first']] } });
    expect(errors).toBeUndefined();
    expect((data as { retraction: unknown[] }).retraction).toEqual([
      {
        tie: expect.stringMatching(/^tie:/),
        before: { standing: 'DISPUTED', voices: [{ id: 'source:one' }, { id: 'source:two' }] },
        after: { standing: 'DISPUTED', voices: [{ id: 'source:two' }] },
      },
    ]);
    await retract(db, { assertions: [ids['first']!], ...BY });
    const after = await served.ask({ query: HISTORY, variables: { id: ids['first'] } });
    expect((after.data as { history: { versions: { cause: string; stance: string }[] } }).history.versions.at(-1)).toMatchObject({
      cause: 'RETRACTED',
      stance: 'RETRACTED',
      standing: 'DISPUTED',
    });
  });

  test('an end of an ongoing spell is an end; an end that changes or is taken back is a correction', async () => {
    const joined = membership('state:IND', 'organisation:SCO');
    const { recording } = await record(db, [entity('state:IND'), joined], { key: 'ongoing', ...BY });
    const { assertionId: assertion } = buildAssertionIds(joined);
    const first = recording!.seq;
    const changes = [{ end: '2020', locator: 'p. 9' }, { end: '2021' }, { end: null, endStatus: 'ONGOING' }, { endStatus: 'ENDED' }];
    const answers: unknown[] = [];
    for (const [index, change] of changes.entries()) {
      const variables = { assertion, version: `${assertion}#${first + index}`, change };
      answers.push((await served.ask({ query: CORRECT, variables, as: 'editor' })).data?.['correct']);
    }
    const counted = (after: number, ended: number) => ({ seq: first + after, counts: { ended, corrected: 1 - ended } });
    expect(answers).toEqual([counted(1, 1), counted(2, 0), counted(3, 0), counted(4, 1)]);
    const { data } = await served.ask({ query: CAUSES, variables: { id: assertion } });
    const version = (cause: string, end: string | null, endStatus: string) => ({ cause, end, endStatus });
    expect(data).toEqual({
      history: {
        versions: [
          version('ASSERTED', null, 'ONGOING'),
          version('ENDED', '2020', 'ENDED'),
          version('CORRECTED', '2021', 'ENDED'),
          version('CORRECTED', null, 'ONGOING'),
          version('ENDED', null, 'ENDED'),
        ],
      },
      recordings: { edges: [...answers].reverse().map((node) => ({ node })) },
    });
  });
});
