/** Random worlds in a real database, written through the recorder, and the public API on them: every law is tested on these. */
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import { prepareDatabase } from '../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { recordWorlds } from '../lens/record-worlds';
import { knownAfter, type TieWord } from '../oracle/history';
import { oneOf, type Random, randomOf, upTo } from '../oracle/lens/random';
import { randomWorld, type World } from '../oracle/lens/random-history';
import { casesPerSeed, drawUntil } from '../support/seeds';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';

/** How often a law is tested on random values, for each seed. */
export const TURNS = casesPerSeed(Number(process.env['LAWS_TURNS'] ?? 8), 'laws');
export const TELLINGS = 4;
const WORLDS = casesPerSeed(6, 'laws');
/** Draws for each turn, because the lens can hide most of a world. */
const MOST_DRAWS = 20;

/** The lens of an operation as its variables; parts that are left out have their defaults. */
export interface AskedLens {
  readonly validAt?: string | null;
  readonly knownAt?: string;
  readonly assertedBy?: readonly string[];
  readonly background?: boolean;
  readonly certainty?: 'CERTAIN' | 'POSSIBLE';
  readonly policy?: 'ALL' | 'CONSENSUS' | 'MOST_RELIABLE' | 'LATEST';
  readonly minReliability?: string;
}

const LENS =
  '$validAt: EDTF, $knownAt: String, $assertedBy: [ID!], $background: Boolean = true, $certainty: Certainty = POSSIBLE, $policy: Policy = ALL, $minReliability: Reliability';
const DIRECTIVE =
  '@lens(validAt: $validAt, knownAt: $knownAt, assertedBy: $assertedBy, background: $background, certainty: $certainty, policy: $policy, minReliability: $minReliability)';

/** The content of an answer, as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: laws read answers of every shape.
export type Answer = any;

export class LawWorld {
  readonly random: Random;
  readonly worlds: readonly World[];
  db!: Database;
  private schema!: EntenteSchema;

  constructor(seed: number) {
    this.random = randomOf(seed);
    this.worlds = Array.from({ length: WORLDS }, (_, index) => worldWithTies(this.random, `w${index}`, TELLINGS));
  }

  /** `more` are recorded together with the worlds, but never drawn. */
  async open(more: readonly World[] = []): Promise<void> {
    this.db = await connectTestDatabase();
    await emptyDatabase(this.db);
    await prepareDatabase(this.db);
    await recordWorlds(this.db, [...this.worlds, ...more]);
    this.schema = await createSchema(this.db);
  }

  async close(): Promise<void> {
    await emptyDatabase(this.db);
    await this.db.close();
  }

  /** The data of an answer; `selection` is the text between the braces. @throws if the answer has errors */
  async ask(selection: string, lens: AskedLens = {}): Promise<Answer> {
    const { data, errors } = await this.schema.execute({
      document: parse(`query (${LENS}) ${DIRECTIVE} { ${selection} }`),
      variables: { ...lens },
    });
    if (errors) throw new Error(`${errors.map((error) => error.message).join('; ')}\n${selection}`);
    return JSON.parse(JSON.stringify(data));
  }

  /** The data of a complete document. */
  async askDocument(text: string, variables: Record<string, unknown>): Promise<Answer> {
    const { data, errors } = await this.schema.execute({ document: parse(text), variables });
    return errors ? { errors: errors.map((error) => error.message) } : JSON.parse(JSON.stringify(data));
  }

  /** Ids of one world and these kinds. */
  ids(world: World, ...labels: readonly string[]): string[] {
    return world.history.flatMap(({ things }) => things.filter(({ label }) => labels.includes(label)).map(({ id }) => id));
  }

  world(): World {
    return oneOf(this.random, this.worlds);
  }

  day(): string {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${1990 + upTo(this.random, 20)}-${two(1 + upTo(this.random, 12))}-${two(1 + upTo(this.random, 28))}`;
  }

  /** A random lens; often with a day. */
  lens(world: World): AskedLens {
    const chance = (share: number) => this.random() < share;
    return {
      ...(chance(0.35) && { validAt: this.day() }),
      ...(chance(0.2) && { knownAt: `#${1 + upTo(this.random, TELLINGS)}` }),
      ...(chance(0.2) && { assertedBy: [oneOf(this.random, world.voices)], background: chance(0.5) }),
      ...(chance(0.2) && { certainty: 'CERTAIN' as const }),
      ...(chance(0.1) && { minReliability: oneOf(this.random, ['A', 'B', 'C']) }),
    };
  }

  /**
   * Tests a law `TURNS` times, each time on another world and lens. The law returns how much there was to test:
   * a turn with nothing does not count, and another one is drawn.
   */
  async often(law: (world: World, lens: AskedLens) => Promise<number>): Promise<void> {
    let held = 0;
    for (let draws = 0; held < TURNS; draws += 1) {
      if (draws === TURNS * MOST_DRAWS) throw new Error(`only ${held} of ${draws} random worlds and lenses held anything to test`);
      const world = this.world();
      if ((await law(world, this.lens(world))) > 0) held += 1;
    }
  }
}

/** A random world whose questions have answers: see `lacks`. */
export function worldWithTies(random: Random, tag: string, tellings: number): World {
  return drawUntil(
    () => randomWorld(random, tag, tellings),
    (world) => lacks(world, tellings).length === 0,
    'two states in the first recording; in the last one four dated ties of states, one between the first two, and an organisation that both were in at once',
  );
}

/** What laws need and the world lacks, by its final state. */
function lacks({ history }: World, tellings: number): string[] {
  const states = history.flatMap(({ things }) => things.filter(({ label }) => label === 'State').map(({ id }) => id));
  const [first, second] = states;
  const words = knownAfter(history, tellings).words.filter(
    (word) => !word.withdrawn && word.stance === 'AFFIRMS' && yearOf(word.start) !== null,
  );
  const joins = (word: TieWord, one?: string, other?: string) => word.subject === one && word.object === other;
  const years = (state: string | undefined, organisation: string) =>
    words
      .filter((word) => word.type === 'MEMBER_OF' && joins(word, state, organisation))
      .map(({ start, end }) => [yearOf(start)!, yearOf(end) ?? Number.POSITIVE_INFINITY] as const);
  // One spare year on both sides: dates may give only the year.
  const together = words.some(({ object }) =>
    years(first, object).some(([from, to]) =>
      years(second, object).some(([since, until]) => Math.max(from, since) + 1 < Math.min(to, until)),
    ),
  );
  const needs: Record<string, boolean> = {
    'two states at first': history[0]!.things.filter(({ label }) => label === 'State').length >= 2,
    'ties of states': words.filter(({ subject, object }) => states.includes(subject) || states.includes(object)).length >= 4,
    'a tie between the first two': words.some((word) => joins(word, first, second) || joins(word, second, first)),
    'an organisation that both were in': tellings === 1 || together,
  };
  return Object.keys(needs).filter((need) => !needs[need]);
}

const yearOf = (date: string | null): number | null => (/^\d{4}/.test(date ?? '') ? Number(date!.slice(0, 4)) : null);

/** GraphQL text of ids. */
export const listOf = (ids: readonly string[]): string => JSON.stringify(ids);
/** Texts in alphabetical order, with duplicates. */
export const sorted = (texts: readonly string[]): string[] => [...texts].sort();
