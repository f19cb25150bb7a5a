/** Random questions about dealings through random lenses, each compared with an oracle that shares no code with the product. */

import type { Database } from '../../../src/database/database';
import type { Lens } from '../../../src/model/lens';
import { answerContested, readEvidence } from '../../../src/questions/contested/answer';
import { readContestedRequest } from '../../../src/questions/contested/request';
import { answerDossier } from '../../../src/questions/dossier/answer';
import { DOSSIER_SECTIONS } from '../../../src/questions/dossier/sections';
import { answerReadouts } from '../../../src/questions/readouts/answer';
import { NO_EQUIVALENCES } from '../../../src/questions/shared/equivalence/entity-clusters';
import { withRepresented } from '../../../src/questions/shared/perspective/with-represented';
import { answerTimeline } from '../../../src/questions/timeline/answer';
import { readTimelineRequest } from '../../../src/questions/timeline/request';
import { type DealingsWorld, dealingsWorld } from '../../oracle/dealings/dealings-world';
import { plainDossier } from '../../oracle/dealings/plain-dossier';
import { plainContested, plainReadouts, plainTimeline } from '../../oracle/dealings/plain-words';
import { oneOf, upTo } from '../../oracle/paths/dated-world';
import { withOwnWords } from '../../oracle/paths/own-words';
import { someLens } from '../../oracle/paths/questions';
import type { PlainLens } from '../../oracle/paths/seen';
import { comparableContested, comparableDossier, comparableReadouts, comparableTimeline } from './comparable';

export const QUESTIONS = ['dossier', 'timeline', 'contested', 'readouts'] as const;
type Question = (typeof QUESTIONS)[number];

/** Asks one question and compares the answer. Resolves with the size of the answer, so that a test can check that it compared something. */
export type Ask = () => Promise<number>;

/** What an answer needs if it shows no spells. The same answer must follow from it. */
const NO_SPELLS = { ties: [], participations: [], tenures: [], offices: true, parties: [], memberships: [], positions: [] } as const;

const SECTIONS = new Set(DOSSIER_SECTIONS.map(({ name }) => name));
const AT_ONCE = 8;

export function someWorlds(count: number, random: () => number): DealingsWorld[] {
  return Array.from({ length: count }, (_, index) => dealingsWorld(`d${index}`, random));
}

/** Asks one kind of question `count` times on the worlds, some in parallel. Resolves with the total size of all answers. */
export async function askMany(
  shapes: ReadonlySet<string>,
  db: Database,
  worlds: readonly DealingsWorld[],
  question: Question,
  count: number,
  random: () => number,
): Promise<number> {
  let found = 0;
  for (let begun = 0; begun < count; begun += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - begun) }, () => draw(db, oneOf(random, worlds), question, random, shapes));
    for (const size of await Promise.all(batch.map((ask) => ask()))) found += size;
  }
  return found;
}

/**
 * Draws lenses until one has a shape in `shapes`: the database plans a statement once for each shape, which takes longer than running it.
 */
function lensFor(world: DealingsWorld, random: () => number, shapes: ReadonlySet<string>): PlainLens {
  let lens = someLens(world, random);
  while (!shapes.has(shapeOf(lens))) lens = someLens(world, random);
  return lens;
}

function shapeOf({ validAt, certainty, assertedBy, background, minReliability }: PlainLens): string {
  return [validAt === null ? '' : certainty, assertedBy === null ? '' : background, minReliability === null].join();
}

/** The first `count` different shapes of random lenses. */
export function someShapes(count: number, world: DealingsWorld, random: () => number): ReadonlySet<string> {
  const shapes = new Set<string>();
  while (shapes.size < count) shapes.add(shapeOf(someLens(world, random)));
  return shapes;
}

function draw(db: Database, world: DealingsWorld, question: Question, random: () => number, shapes: ReadonlySet<string>): Ask {
  const plain = withOwnWords(lensFor(world, random, shapes), world.told);
  const run = (query: Parameters<Database['run']>[0]) => db.run(query);
  const lensRead = () => withRepresented(lensOf(plain), run);
  const of = (labels: readonly string[]) => world.things.filter(({ label }) => labels.includes(label)).map(({ id }) => id);
  const compare = (asked: unknown, answer: unknown, expected: unknown) =>
    expect({ question, plain, asked, answer }).toEqual({ question, plain, asked, answer: expected });
  switch (question) {
    case 'dossier': {
      const actors = of(['State', 'State', 'Organisation', 'Person']);
      const a = random() < 0.7 ? of(['State'])[0]! : oneOf(random, actors);
      const b = oneOf(
        random,
        actors.filter((id) => id !== a),
      );
      return async () => {
        const expected = plainDossier(world, plain, [a, b]);
        compare([a, b], comparableDossier(await answerDossier(run, await lensRead(), [a, b], SECTIONS)), expected);
        const withoutSpells = await answerDossier(run, await lensRead(), [a, b], SECTIONS, NO_EQUIVALENCES, NO_SPELLS);
        compare([a, b, 'without spells'], comparableDossier(withoutSpells), expected);
        return sizeOf(expected);
      };
    }
    case 'timeline': {
      const [x, y] = [upTo(random, 59), upTo(random, 59)];
      const asked = {
        of: [...new Set([oneOf(random, of(['State'])), oneOf(random, of(['Organisation', 'Event', 'Statement']))])].sort(),
        from: Math.min(x, y),
        to: Math.max(x, y),
        tieTypes: random() < 0.7 ? null : ['HOLDS', 'MEMBER_OF', 'PARTICIPATED_IN'],
      };
      return async () => {
        const expected = plainTimeline(world, plain, asked);
        const request = { ...readTimelineRequest({ of: asked.of, tieTypes: asked.tieTypes }), from: asked.from, to: asked.to };
        compare(asked, comparableTimeline(await answerTimeline(run, await lensRead(), request)), expected);
        return expected.length;
      };
    }
    case 'contested': {
      const named = [oneOf(random, of(['State', 'Event', 'Claim'])), oneOf(random, of(['Treaty', 'Statement']))].sort();
      const standings =
        random() < 0.5
          ? (['DIFFERING', 'DISPUTED'] as const)
          : ([oneOf(random, ['UNIQUE', 'AGREED', 'RETRACTED', 'DISPUTED'] as const)] as const);
      const asked = { of: named, tieTypes: random() < 0.7 ? null : ['MEMBER_OF', 'ASSERTS', 'ABOUT'].slice(upTo(random, 3)), standings };
      return async () => {
        const lens = await lensRead();
        const expected = plainContested(world, plain, asked);
        const things = await answerContested(run, lens, readContestedRequest(asked));
        compare(asked, comparableContested(things, await readEvidence(run, lens, things)), expected);
        compare(asked, comparableContested(things, await readEvidence(run, lens, things, NO_SPELLS)), expected);
        return expected.length;
      };
    }
    case 'readouts': {
      const event = oneOf(random, of(['Event']));
      return async () => {
        const expected = plainReadouts(world, plain, event);
        compare(event, comparableReadouts(await answerReadouts(run, await lensRead(), event)), expected);
        const withoutSpells = await answerReadouts(run, await lensRead(), event, { claims: true, positions: [] });
        compare([event, 'without spells'], comparableReadouts(withoutSpells), expected);
        const accounts = comparableReadouts(await answerReadouts(run, await lensRead(), event, { claims: false, positions: [] }));
        compare([event, 'without claims'], accounts, { ...expected, pairs: [] });
        return expected.accounts.length + expected.pairs.length;
      };
    }
  }
}

const sizeOf = (sections: Readonly<Record<string, readonly unknown[]>>): number =>
  Object.values(sections).reduce((sum, items) => sum + items.length, 0);

export function lensOf({ k, own: _, ...lens }: PlainLens): Lens {
  return { ...lens, knownAt: { seq: k, at: null } } as Lens;
}
