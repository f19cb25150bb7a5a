/** Writing through the real server: recorded facts are visible at once, and a refused write changes nothing. */
import { stateDigest } from '../../../src/recorder/recorder';
import { entity, membership } from '../../recorder/facts';
import type { HttpAnswer } from '../../support/serve-schema';
import { useServedFacts } from '../../support/served-facts';

const RECORD =
  'mutation Record($facts: [FactInput!]!, $source: ID!) { record(facts: $facts, source: $source, why: "a test") { seq by why file counts { entities asserted corrected unchanged } } }';
const MEMBERS = `{ organisations(where: { id: { eq: "organisation:SCO" } }) { edges { node { membersConnection(sort: [{ node: { id: ASC } }]) { edges {
  node { id } properties { assertionId versionId status start standing locator assertedBy { id } } } } } } } }`;

describe('mutations', () => {
  const world = useServedFacts([
    entity('state:PAK'),
    entity('state:IND'),
    entity('organisation:SCO'),
    entity('source:one', { kind: 'REFERENCE', reliability: 'B', voice: 'organisation:SCO' }),
    membership('state:PAK', 'organisation:SCO'),
  ]);

  const recording = (facts: readonly unknown[], source = 'source:one', as: 'editor' | 'reader' | undefined = 'editor') =>
    world.served.ask({
      query: RECORD,
      variables: { facts, source },
      ...(as && { as }),
    });
  const members = async () => {
    const { data } = await world.served.ask({ query: MEMBERS });
    const { organisations } = data as {
      organisations: {
        edges: { node: { membersConnection: { edges: Member[] } } }[];
      };
    };
    return organisations.edges[0]!.node.membersConnection.edges;
  };
  interface Member {
    node: { id: string };
    properties: {
      assertionId: string;
      versionId: string;
      status: string;
      start: string;
      standing: string;
      locator: string | null;
      assertedBy: { id: string };
    };
  }
  /** Asserts that the operation was refused and wrote nothing; returns the error. */
  const refused = async (answering: Promise<HttpAnswer>) => {
    const before = await stateDigest(world.db, 1);
    const answer = await answering;
    expect(await stateDigest(world.db, 1)).toBe(before);
    expect((await world.served.ask({ query: '{ lens { knownAt { seq } } }' })).data).toEqual({ lens: { knownAt: { seq: 1 } } });
    return answer.errors?.[0];
  };

  describe('record', () => {
    const INDIA = {
      tie: 'MEMBER_OF',
      subject: 'state:IND',
      object: 'organisation:SCO',
      start: '2017-06-09',
      endStatus: 'ONGOING',
      status: 'FULL',
    };

    test('records facts with the defaults of their source, and the next question includes them', async () => {
      const { data, errors } = await recording([INDIA]);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        record: {
          seq: 2,
          by: 'editor',
          why: 'a test',
          file: null,
          counts: { entities: 0, asserted: 1, corrected: 0, unchanged: 0 },
        },
      });
      const [india] = await members();
      expect(india).toMatchObject({
        node: { id: 'state:IND' },
        properties: { status: 'FULL', assertedBy: { id: 'organisation:SCO' } },
      });
    });

    test('a source may be recorded in the same call, and items have the form of a facts file', async () => {
      const facts = [
        { entity: { id: 'source:two', name: 'A communiqué', kind: 'DATA_SET', reliability: 'A', voice: 'state:IND' } },
        { entity: { id: 'person:x', name: 'X' } },
        {
          event: 'event:2025-06-26-x',
          name: 'X in Qingdao',
          kind: 'MEETING',
          date: '2025-06-26',
          participants: [{ id: 'person:x', role: 'VISITOR', onBehalfOf: 'state:IND' }],
        },
        {
          statement: 'statement:x',
          name: 'X speaks',
          medium: 'BRIEFING',
          date: '2025-06-26',
          locator: 'p. 1',
          by: 'person:x',
          affirms: [{ claim: 'claim:x', name: 'A claim', text: 'It is so.', predicate: 'is', about: 'state:PAK' }],
        },
      ];
      const { data, errors } = await recording(facts, 'source:two');
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        record: { seq: 2, counts: { entities: 5, asserted: 5 } },
      });
    });

    test('participants get the date that their own source gives the event, and no date from another source', async () => {
      const talks = { event: 'event:talks', participants: [{ id: 'state:PAK' }] };
      await recording([{ ...talks, name: 'Talks', kind: 'MEETING', date: '2025-06-26' }]);
      const other = { entity: { id: 'source:two', name: 'Another', kind: 'DATA_SET' } };
      expect((await recording([other, talks], 'source:two')).data).toMatchObject({ record: { seq: 3 } });
      const query =
        '{ events { edges { node { participantsConnection { edges { properties { start end endStatus source { id } } } } } } } }';
      const { data } = await world.served.ask({ query });
      expect(
        JSON.stringify(data)
          .match(/{"start.*?}}/g)!
          .sort(),
      ).toEqual([
        '{"start":"2025-06-26","end":"2025-06-26","endStatus":"ENDED","source":{"id":"source:one"}}',
        '{"start":null,"end":null,"endStatus":"ENDED","source":{"id":"source:two"}}',
      ]);
    });

    test('recording a known fact again creates no recording', async () => {
      await recording([INDIA]);
      expect((await recording([INDIA])).data).toEqual({ record: null });
    });

    test('readers, and clients without a token, are refused', async () => {
      expect(await refused(recording([INDIA], 'source:one', 'reader'))).toMatchObject({
        message: 'record: "reader" may only read. Accepted: the editor\'s token, as "Authorization: Bearer <token>".',
        extensions: { code: 'UNAUTHORISED' },
      });
      expect(
        await refused(
          world.served.ask({
            query: RECORD,
            variables: { facts: [INDIA], source: 'source:one' },
          }),
        ),
      ).toMatchObject({
        extensions: { code: 'UNAUTHORISED' },
      });
    });

    test('reports every problem at once, each with its path', async () => {
      const error = await refused(
        recording([
          { ...INDIA, subject: 'state:IDN' },
          {
            ...INDIA,
            start: '2017-06-09',
            end: '2016',
            endStatus: 'ENDED',
            record: 'two',
          },
          { ...INDIA, start: '1972-06-31', record: 'three' },
          {
            tie: 'MEMBER_OF',
            subject: 'organisation:SCO',
            object: 'state:PAK',
            start: '2017',
            endStatus: 'ONGOING',
          },
          {
            event: 'event:y',
            name: 'Y',
            kind: 'MEETING',
            date: '2025',
            participants: [{ role: 'HOST' }],
          },
          { ...INDIA, record: 'one' },
          { ...INDIA, record: 'one', status: 'OBSERVER' },
        ]),
      );
      expect(error?.extensions).toMatchObject({ code: 'INVALID_FACT' });
      expect(error?.message.split('\n')).toMatchInlineSnapshot(`
       [
         "facts[4].participants[0]: participants: a map names nothing. Accepted: an id, or { id: ..., ... }.",
         "facts[0]: unknown actor "state:IDN" as subject of MEMBER_OF. Did you mean "state:IND"?",
         "facts[1]: the spell ends (2016) before it starts (2017-06-09). Accepted: an end on or after the start.",
         "facts[2]: "1972-06-31" is not a day of the calendar: that month has 30 days.",
         "facts[3]: MEMBER_OF cannot lead to a State ("state:PAK"). Accepted: Organisation.",
         "facts[6]: the record "one" is at facts[5] with other content. Accepted: one record once; a second spell under a record key of its own.",
       ]
      `);
      const { problems } = error!.extensions as { problems: { field?: string }[] };
      expect(problems.map(({ field }) => field)).toEqual(['participants', 'subject', 'end', 'start', undefined, undefined]);
    });

    test('a missing, unknown or invalid source is reported once, at its place', async () => {
      const facts = [INDIA, { ...INDIA, subject: 'state:PAK', record: 'again' }];
      const messages = [];
      for (const source of ['source:oen', 'state:PAK', '']) messages.push((await refused(recording(facts, source)))?.message);
      expect(messages).toMatchInlineSnapshot(`
       [
         "source: unknown source "source:oen". Did you mean "source:one"?",
         "source: "state:PAK" is a State, not a source. Accepted: an id that begins with source:.",
         "source: the fact has no source. Accepted: source: the id of a source, at the head of the file.",
       ]
      `);
    });

    test('a record that exists with other content is a conflict, with advice on how to correct it', async () => {
      const error = await refused(recording([{ ...INDIA, subject: 'state:PAK', status: 'OBSERVER' }, INDIA]));
      const [pakistan] = await members();
      const { assertionId, versionId } = pakistan!.properties;
      expect(error).toMatchObject({
        message: `facts[0]: the record "MEMBER_OF state:PAK organisation:SCO" exists with other content. Accepted: correct(assertion: "${assertionId}", expectedVersion: "${versionId}"), or a record key of its own.`,
        extensions: { code: 'CONFLICT' },
      });
    });

    test('a property with another value in the catalogue is a conflict, and is not silently ignored', async () => {
      expect(await refused(recording([{ entity: { id: 'state:PAK', name: 'Pakistan' } }]))).toMatchObject({
        message: 'facts[0]: "state:PAK" has name "PAK" in the catalogue, not "Pakistan". The catalogue\'s is kept.',
        extensions: { code: 'CONFLICT' },
      });
    });

    test('a reason and at least one fact are required', async () => {
      const blank = world.served.ask({
        query: 'mutation { record(facts: [{tie: "X"}], source: "source:one", why: " ") { seq } }',
        as: 'editor',
      });
      expect((await refused(blank))?.message).toBe('record.why: the reason is empty. Accepted: a sentence on why this is written.');
      expect((await refused(recording([])))?.message).toMatch(/^record\.facts: 0 facts\. Accepted: 1 to 1000;/);
    });
  });

  describe('correct', () => {
    const CORRECT =
      'mutation C($assertion: ID!, $version: ID!, $change: AssertionChange!) { correct(assertion: $assertion, expectedVersion: $version, change: $change, why: "a test") { seq counts { corrected } } }';
    const correcting = async (change: unknown, version?: string) => {
      const { assertionId, versionId } = (await members())[0]!.properties;
      return world.served.ask({
        query: CORRECT,
        variables: {
          assertion: assertionId,
          version: version ?? versionId,
          change,
        },
        as: 'editor',
      });
    };

    test('changes only the named values; the past stays the same', async () => {
      const before = await stateDigest(world.db, 1);
      const { data, errors } = await correcting({
        start: '2017-06',
        locator: 'p. 3',
        attributes: [{ name: 'status', values: ['OBSERVER'] }],
      });
      expect(errors).toBeUndefined();
      expect(data).toEqual({ correct: { seq: 2, counts: { corrected: 1 } } });
      expect((await members())[0]!.properties).toMatchObject({
        start: '2017-06',
        locator: 'p. 3',
        status: 'OBSERVER',
      });
      expect(await stateDigest(world.db, 1)).toBe(before);
    });

    test('null removes an optional value; a change without effect creates no recording', async () => {
      await correcting({ locator: 'p. 3' });
      expect((await correcting({ locator: 'p. 3' })).data).toEqual({
        correct: null,
      });
      await correcting({ locator: null, attributes: [{ name: 'status' }] });
      expect((await members())[0]!.properties).toMatchObject({
        locator: null,
        status: null,
      });
    });

    test('a version that is not the open one is a conflict', async () => {
      const { assertionId } = (await members())[0]!.properties;
      expect(await refused(correcting({ locator: 'p. 3' }, `${assertionId}#7`))).toMatchObject({
        message: `expectedVersion: "${assertionId}#7" is not the open version of "${assertionId}". Accepted: "${assertionId}#1"; look at it first.`,
        extensions: { code: 'CONFLICT' },
      });
    });

    test('a corrected fact must follow the rules', async () => {
      const error = await refused(
        correcting({
          start: '2017',
          end: '2016',
          credibility: 9,
          stance: 'RETRACTED',
          assertedBy: 'state:PKA',
          attributes: [
            { name: 'status', values: ['GUEST'] },
            { name: 'statuss', values: ['x'] },
          ],
        }),
      );
      expect(error?.extensions).toMatchObject({ code: 'INVALID_FACT' });
      expect(error?.message.split('\n')).toMatchInlineSnapshot(`
       [
         "change: status: "GUEST" is not accepted. Accepted: FULL, ASSOCIATE, OBSERVER, DIALOGUE_PARTNER, SUSPENDED, OTHER.",
         "change: unknown property "statuss" of MEMBER_OF. Did you mean "status"? Accepted: status, statusAsWritten.",
         "change: the spell ends (2016) before it starts (2017). Accepted: an end on or after the start.",
         "change: stance: "RETRACTED" is not accepted. Accepted: AFFIRMS, DENIES.",
         "change: assertedBy: unknown actor "state:PKA". Did you mean "state:PAK"?",
         "change: credibility: 9 is not a grade. Accepted: 1, 2, 3, 4, 5, 6.",
       ]
      `);
      const { problems } = error!.extensions as { problems: { field?: string }[] };
      expect(problems.map(({ field }) => field)).toEqual(['status', undefined, 'end', 'stance', 'assertedBy', 'credibility']);
    });

    test('an assertion that does not exist is not found', async () => {
      const variables = {
        assertion: 'assertion:none',
        version: 'assertion:none#1',
        change: {},
      };
      expect((await refused(world.served.ask({ query: CORRECT, variables, as: 'editor' })))?.message).toBe(
        'assertion "assertion:none" does not exist. Accepted: the id of an assertion.',
      );
    });
  });

  test('retract withdraws all of the assertions or none', async () => {
    const { assertionId } = (await members())[0]!.properties;
    const retracting = (assertions: readonly string[]) =>
      world.served.ask({
        query: 'mutation R($assertions: [ID!]!) { retract(assertions: $assertions, why: "a test") { seq counts { retracted } } }',
        variables: { assertions },
        as: 'editor',
      });
    expect(await refused(retracting([assertionId, 'assertion:none']))).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect((await retracting([assertionId])).data).toEqual({
      retract: { seq: 2, counts: { retracted: 1 } },
    });
    expect(await members()).toEqual([]);
    const then = await world.served.ask({
      query: MEMBERS.replace('{', 'query Then @lens(knownAt: "#1") {'),
    });
    expect(JSON.stringify(then.data)).toContain('state:PAK');
  });

  test('judgeSame records a judgement on two entities of one kind', async () => {
    const judging = (b: string) =>
      world.served.ask({
        query: 'mutation J($b: ID!) { judgeSame(a: "state:PAK", b: $b, judgement: UNSURE, why: "a test") { seq } }',
        variables: { b },
        as: 'editor',
      });
    expect(await refused(judging('organisation:SCO'))).toMatchObject({
      extensions: { code: 'INVALID_ARGUMENT' },
    });
    expect((await judging('state:IND')).data).toEqual({
      judgeSame: { seq: 2 },
    });
    const { data } = await world.served.ask({
      query: '{ entity(id: "state:IND") { sameAsConnection { edges { node { id } properties { judgement why } } } } }',
    });
    expect(data).toEqual({
      entity: {
        sameAsConnection: {
          edges: [
            {
              node: { id: 'state:PAK' },
              properties: { judgement: 'UNSURE', why: 'a test' },
            },
          ],
        },
      },
    });
  });

  test('a lens on a mutation is refused before anything is written', async () => {
    const query = 'mutation M @lens(validAt: "2025") { judgeSame(a: "state:PAK", b: "state:IND", judgement: SAME, why: "x") { seq } }';
    expect(await refused(world.served.ask({ query, as: 'editor' }))).toMatchObject({
      message: 'Directive "@lens" may not be used on MUTATION.',
      extensions: { code: 'QUERY_REFUSED' },
    });
  });
});
