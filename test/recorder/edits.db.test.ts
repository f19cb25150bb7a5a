/** What editors do: correct, retract, and judge whether two entities are the same. */
import type { Database } from '../../src/database/database';
import { Conflict, InvalidArgument, InvalidFact, NotFound } from '../../src/errors';
import { readAssertionFact } from '../../src/model/assertion-version';
import { addCounts, NO_COUNTS } from '../../src/model/revision';
import { buildAssertionIds } from '../../src/model/tie';
import { correct, history, judgeSame, record, recordings, retract, stateDigest } from '../../src/recorder/recorder';
import { recordEdit, writeAssertions } from '../../src/recorder/writing/record-edit';
import { prepareForEachTest } from '../support/test-database';
import { edgesOf } from './edges-of';
import { entity, membership } from './facts';

const JOINED = membership('state:PAK', 'organisation:SCO', { attributes: { status: 'FULL', statusAsWritten: 'full member' } });
const DENIED = membership('state:PAK', 'organisation:SCO', { sourceId: 'source:two', stance: 'DENIES' });
const { assertionId } = buildAssertionIds(JOINED);
const FIRST = `${assertionId}#1`;
const editor = { by: 'editor', why: 'the treaty says so' };

describe('editing', () => {
  let db: Database;
  prepareForEachTest((prepared) => {
    db = prepared;
  });
  beforeEach(async () => {
    await record(db, [entity('state:PAK'), entity('organisation:SCO'), JOINED], { key: 'first', by: 'tester', why: 'first' });
  });

  describe('correct', () => {
    test('opens a version with the corrected values, and keeps properties that are not given', async () => {
      const before = await stateDigest(db, 1);
      const change = { start: '2017-06', attributes: { status: 'OBSERVER', statusAsWritten: null }, quote: 'observer' };
      const { recording, counts } = await correct(db, { ...editor, assertion: assertionId, expectedVersion: FIRST, change });
      expect(recording).toMatchObject({ seq: 2, by: 'editor', why: 'the treaty says so' });
      expect(counts).toEqual({ ...NO_COUNTS, corrected: 1 });
      const [old, now] = await edgesOf(db, JOINED);
      expect(old).toMatchObject({ start: '2017-06-09', status: 'FULL', recordedTo: 2, cause: 'ASSERTED' });
      expect(now).toMatchObject({
        start: '2017-06',
        startEarliest: 17318,
        endStatus: 'ONGOING',
        status: 'OBSERVER',
        quote: 'observer',
        cause: 'CORRECTED',
      });
      expect(now).not.toHaveProperty('statusAsWritten');
      expect(await stateDigest(db, 1)).toBe(before);
    });

    test('a new end ends the spell, and is not a correction', async () => {
      const { counts } = await correct(db, { ...editor, assertion: assertionId, expectedVersion: FIRST, change: { end: '2020' } });
      expect(counts).toEqual({ ...NO_COUNTS, ended: 1 });
      expect((await edgesOf(db, JOINED))[1]).toMatchObject({ end: '2020', endStatus: 'ENDED', endLatest: 18627, cause: 'ENDED' });
    });

    test('in one recording, what began and ended in it is asserted', async () => {
      const second = membership('state:PAK', 'organisation:SCO', { record: 'second', sourceId: 'source:two' });
      const ended = { ...second, spell: { start: '2017-06-09', end: '2020', endStatus: 'ENDED' as const } };
      await recordEdit(db, editor, async (tx, seq) => {
        const { counts } = await writeAssertions(tx, [readAssertionFact(second)], seq);
        return {
          counts: addCounts(counts, (await writeAssertions(tx, [readAssertionFact(ended)], seq)).counts),
          disagreements: [],
          secondDescriptions: [],
        };
      });
      const [recording] = await recordings(db, { first: 1 });
      // Two facts, of which one is new.
      expect(recording?.counts).toEqual({ ...NO_COUNTS, asserted: 1, restated: 1, unchanged: 1 });
      expect((await edgesOf(db, JOINED)).at(-1)).toMatchObject({ sourceId: 'source:two', end: '2020', cause: 'ASSERTED' });
    });

    test('a change with no effect creates no recording', async () => {
      const same = await correct(db, {
        ...editor,
        assertion: assertionId,
        expectedVersion: FIRST,
        change: { attributes: { status: 'FULL' } },
      });
      expect(same.recording).toBeNull();
    });

    test('refuses to change a version that is no longer open, and names the open version', async () => {
      await correct(db, { ...editor, assertion: assertionId, expectedVersion: FIRST, change: { locator: 'p. 1' } });
      const late = correct(db, { ...editor, assertion: assertionId, expectedVersion: FIRST, change: { locator: 'p. 2' } });
      await expect(late).rejects.toThrow(Conflict);
      await expect(late).rejects.toThrow(
        `expectedVersion: "${FIRST}" is not the open version of "${assertionId}". Accepted: "${assertionId}#2"`,
      );
    });

    test('of several editors at once, one succeeds, the others get a conflict, and no change is lost', async () => {
      const change = (locator: string) => correct(db, { ...editor, assertion: assertionId, expectedVersion: FIRST, change: { locator } });
      const results = await Promise.allSettled([change('p. 1'), change('p. 2'), change('p. 3')]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(reasons).toEqual([expect.any(Conflict), expect.any(Conflict)]);
      expect(await edgesOf(db, JOINED)).toHaveLength(2);
    });

    test('refuses a corrected fact that breaks a rule, and writes nothing', async () => {
      const check = () => [{ where: 'change.status', what: 'not so' }];
      const refused = correct(db, { ...editor, assertion: assertionId, expectedVersion: FIRST, change: { locator: 'p. 1' }, check });
      await expect(refused).rejects.toThrow('change.status: not so');
      const reversed = correct(db, { ...editor, assertion: assertionId, expectedVersion: FIRST, change: { end: '2001' } });
      await expect(reversed).rejects.toThrow(InvalidFact);
      expect(await edgesOf(db, JOINED)).toHaveLength(1);
    });

    test('refuses an assertion that does not exist', async () => {
      const unknown = correct(db, { ...editor, assertion: 'assertion:nil', expectedVersion: 'x', change: {} });
      await expect(unknown).rejects.toThrow('"assertion:nil" is not an assertion. Accepted: ids of assertions.');
    });
  });

  describe('retract', () => {
    test('retracts an assertion: the other assertion becomes unique, and the voice stays recorded', async () => {
      await record(db, [DENIED], { key: 'denial', by: 'tester', why: 'second' });
      const denial = buildAssertionIds(DENIED).assertionId;
      const { counts } = await retract(db, { ...editor, assertions: [denial] });
      expect(counts).toEqual({ ...NO_COUNTS, retracted: 1, restated: 1 });
      const open = (await edgesOf(db, JOINED)).filter(({ recordedTo }) => recordedTo === 2147483647);
      expect(open).toMatchObject([
        { sourceId: 'source:one', stance: 'AFFIRMS', standing: 'UNIQUE', cause: 'RESTATED' },
        { sourceId: 'source:two', stance: 'RETRACTED', standing: 'UNIQUE', cause: 'RETRACTED', assertedBy: 'source:two' },
      ]);
      expect((await history(db, denial)).map(({ version }) => version.content.stance)).toEqual(['DENIES', 'RETRACTED']);
    });

    test('a second retraction changes nothing; recording the fact again asserts it again', async () => {
      await retract(db, { ...editor, assertions: [assertionId] });
      expect((await edgesOf(db, JOINED))[1]).toMatchObject({ standing: 'RETRACTED', voices: [] });
      expect((await retract(db, { ...editor, assertions: [assertionId] })).recording).toBeNull();
      const again = await record(db, [JOINED], { key: 'again', by: 'tester', why: 'again' });
      expect(again.counts).toEqual({ ...NO_COUNTS, asserted: 1 });
      expect((await edgesOf(db, JOINED)).at(-1)).toMatchObject({ cause: 'ASSERTED', standing: 'UNIQUE', recordedFrom: 3 });
    });

    test('retracts all or nothing, and names every id that is not an assertion', async () => {
      const refused = retract(db, { ...editor, assertions: ['assertion:nil', assertionId, 'assertion:nix'] });
      await expect(refused).rejects.toThrow(NotFound);
      await expect(refused).rejects.toThrow('"assertion:nil", "assertion:nix" are not assertions. Accepted: ids of assertions.');
      expect(await edgesOf(db, JOINED)).toHaveLength(1);
    });
  });

  describe('judgeSame', () => {
    beforeEach(() => record(db, [entity('state:PAK2'), entity('person:a')], { key: 'more', by: 'tester', why: 'more' }));

    test('records the judgement as an assertion of the editors, and a second judgement as its correction', async () => {
      await judgeSame(db, { ...editor, a: 'state:PAK2', b: 'state:PAK', judgement: 'SAME' });
      const second = await judgeSame(db, { ...editor, a: 'state:PAK', b: 'state:PAK2', judgement: 'DIFFERENT' });
      expect(second.counts).toMatchObject({ corrected: 1, asserted: 0 });
      const rows = await db.run({
        cypher:
          'MATCH (a)-[r:SAME_AS]->(b) RETURN a.id AS a, b.id AS b, r.judgement AS judgement, r.sourceId AS source, r.why AS why ORDER BY r.recordedFrom',
        params: {},
      });
      const word = { a: 'state:PAK', b: 'state:PAK2', source: 'source:editors', why: 'the treaty says so' };
      expect(rows).toEqual([
        { ...word, judgement: 'SAME' },
        { ...word, judgement: 'DIFFERENT' },
      ]);
    });

    test('refuses an entity with itself, two kinds, and an entity that does not exist', async () => {
      const judge = (a: string, b: string) => judgeSame(db, { ...editor, a, b, judgement: 'SAME' });
      await expect(judge('state:PAK', 'state:PAK')).rejects.toThrow(InvalidArgument);
      await expect(judge('state:PAK', 'person:a')).rejects.toThrow(
        'b: "person:a" is of another kind than "state:PAK". Accepted: two of one kind.',
      );
      await expect(judge('state:PAK', 'state:NIL')).rejects.toThrow('"state:NIL" does not exist. Accepted: ids of entities.');
    });
  });
});
