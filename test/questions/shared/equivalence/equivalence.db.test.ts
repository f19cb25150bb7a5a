/**
 * Which ids are one entity by the judgements and the lens: recorded in a real database step by step, all cases together, and asked through
 * the API.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseGraphQL } from 'graphql';
import { parse } from 'yaml';
import type { Database } from '../../../../src/database/database';
import type { AssertionFact, EntityFact, Fact } from '../../../../src/model/fact';
import { buildAssertionIds } from '../../../../src/model/tie';
import { record, retract } from '../../../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../../../src/schema/create-schema';
import { connectPreparedDatabase, emptyDatabase } from '../../../support/test-database';

type Word = Readonly<Record<string, string | readonly string[]>>;
interface Asked extends Readonly<Record<string, unknown>> {
  readonly of: string;
  readonly knownAt?: string;
  readonly as?: readonly string[];
  /** The ids whose ties are answered; `joined` are the ids that the receipt gives as one (by default the same). */
  readonly is: readonly string[];
  readonly joined?: readonly string[];
  readonly contested?: string;
}
interface Case {
  readonly case: string;
  readonly steps: readonly { readonly told?: readonly Word[]; readonly retracted?: readonly string[] }[];
  readonly then: readonly Asked[];
}

const CASES = parse(readFileSync(join(__dirname, 'cases.yaml'), 'utf8'), { schema: 'failsafe' }) as readonly Case[];
const STEPS = Math.max(...CASES.map(({ steps }) => steps.length));
const LETTERS = ['a', 'b', 'c', 'd'];
const ABOUT = { by: 'tester', why: 'a case' };
const idOf = (number: number, letter: string) => `organisation:c${number}-${letter}`;

function entities(): Fact[] {
  const entity = (id: string, label: string, properties: EntityFact['properties']): Fact => ({
    fact: 'entity',
    id,
    label,
    properties,
    place: id,
  });
  const published: Readonly<Record<string, string>> = { old: '1999', new: '2019' };
  const sources = ['told', 'one', 'two', 'three', 'old', 'new'].map((name) =>
    entity(`source:${name}`, 'Source', { name, kind: 'DATA_SET', ...(published[name] && { published: published[name] }) }),
  );
  const members = CASES.flatMap((_, number) => LETTERS.map((letter) => entity(idOf(number, letter), 'Organisation', { name: letter })));
  const blocs = LETTERS.map((letter) => entity(`organisation:bloc-${letter}`, 'Organisation', { name: `the bloc of ${letter}` }));
  const seats = CASES.flatMap((_, number) =>
    LETTERS.map((letter) => assertion('MEMBER_OF', idOf(number, letter), `organisation:bloc-${letter}`, { by: 'told', grade: 'A1' })),
  );
  return [...sources, ...members, ...blocs, ...seats];
}

function assertion(type: string, subject: string, object: string, word: Word, attributes: AssertionFact['attributes'] = {}): AssertionFact {
  const grade = (word['grade'] ?? 'A2') as string;
  return {
    fact: 'assertion',
    type,
    subject,
    object,
    key: '',
    stance: (word['stance'] ?? 'AFFIRMS') as AssertionFact['stance'],
    spell: { start: type === 'SAME_AS' ? '..' : '1990', end: null, endStatus: 'ONGOING' },
    sourceId: `source:${word['by'] ?? 'one'}`,
    assertedBy: `source:${word['by'] ?? 'one'}`,
    record: (word['word'] as string) ?? 'seat',
    reliability: grade[0] as AssertionFact['reliability'],
    credibility: Number(grade[1]) as AssertionFact['credibility'],
    locator: null,
    quote: null,
    attributes,
    place: 'a case',
  };
}

function judgementOf(word: Word, number: number): AssertionFact {
  const judgement = ['SAME', 'DIFFERENT', 'UNSURE'].find((name) => name in word)!;
  const [a, b] = (word[judgement] as readonly string[]).map((letter) => idOf(number, letter));
  return assertion('SAME_AS', a!, b!, word, { judgement });
}

describe('equivalence', () => {
  let db: Database;
  let schema: EntenteSchema;
  /** The recording of each step of all cases; the assertions by case and name, to retract them. */
  const recordingOf: number[] = [];
  const told = new Map<string, AssertionFact>();

  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await record(db, entities(), { ...ABOUT, key: 'entities' });
    for (let step = 0; step < STEPS; step += 1) recordingOf.push(await tell(step));
    schema = await createSchema(db);
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  async function tell(step: number): Promise<number> {
    const facts = CASES.flatMap(({ steps }, number) =>
      (steps[step]?.told ?? []).map((word) => {
        const fact = judgementOf(word, number);
        told.set(`${number} ${word['word']}`, fact);
        return fact;
      }),
    );
    const withdrawn = CASES.flatMap(({ steps }, number) =>
      (steps[step]?.retracted ?? []).map((name) => buildAssertionIds(told.get(`${number} ${name}`)!).assertionId),
    );
    const recorded = await record(db, facts, { ...ABOUT, key: `step ${step}` });
    const retracted = withdrawn.length > 0 ? await retract(db, { ...ABOUT, assertions: withdrawn }) : null;
    return (retracted ?? recorded).recording!.seq;
  }

  async function ask(number: number, asked: Asked): Promise<{ is: string[]; joined: string[]; contested: number }> {
    const { on, knownAt, as, background, certainty, policy, minReliability } = asked;
    const lens = {
      validAt: on,
      knownAt: `#${recordingOf[Number(knownAt ?? STEPS) - 1]}`,
      assertedBy: as?.map((name) => `source:${name}`),
      background: background !== 'false',
      certainty: certainty ?? 'POSSIBLE',
      policy: policy ?? 'ALL',
      minReliability,
    };
    const text = `query ($of: [ID!]!, $validAt: EDTF, $knownAt: String, $assertedBy: [ID!], $background: Boolean, $certainty: Certainty, $policy: Policy,
      $minReliability: Reliability) @lens(validAt: $validAt, knownAt: $knownAt, assertedBy: $assertedBy, background: $background, certainty: $certainty,
      policy: $policy, minReliability: $minReliability) { timeline(of: $of) { edges { node { of { id } tie { subject { id } } } } } }`;
    const { data, errors, extensions } = await schema.execute({
      document: parseGraphQL(text),
      variables: { of: [idOf(number, asked.of)], ...lens },
    });
    expect(errors).toBeUndefined();
    const entries = (data as { timeline: { edges: { node: { of: { id: string }[]; tie: { subject: { id: string } } } }[] } }).timeline
      .edges;
    for (const { node } of entries) expect(node.of).toEqual([{ id: idOf(number, asked.of) }]);
    const receipt = extensions!['receipt'] as { contested: number; judgedSame?: { id: string; with: string[]; assertions: string[] }[] };
    const [joined] = receipt.judgedSame ?? [];
    if (joined) expect([joined.id, joined.assertions.length > 0]).toEqual([idOf(number, asked.of), true]);
    const letters = (ids: readonly string[]) => [...new Set(ids.map((id) => id.slice(-1)))].sort();
    return {
      is: letters(entries.map(({ node }) => node.tie.subject.id)),
      joined: joined ? letters([joined.id, ...joined.with]) : [],
      contested: receipt.contested,
    };
  }

  test.each(CASES.map((entry, number) => [entry.case, entry, number] as const))('%s', async (_, { then }, number) => {
    for (const asked of then) {
      const { is, joined, contested } = await ask(number, asked);
      const expected = asked.joined ?? (asked.is.length > 1 ? asked.is : []);
      expect({ asked, is, joined }).toEqual({ asked, is: asked.is, joined: expected });
      expect(contested).toBe(Number(asked.contested ?? 0));
    }
  });
});
