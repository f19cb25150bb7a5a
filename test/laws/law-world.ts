/** Random worlds in a real database, told through the recorder, and the public API over them: what every law is held against. */
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import { prepareDatabase } from '../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { recordWorlds } from '../lens/record-worlds';
import { oneOf, type Random, randomOf, upTo } from '../oracle/lens/random';
import { randomWorld, type World } from '../oracle/lens/random-history';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';

export const SEED = Number(process.env['LAWS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** How often a law is held against something random. */
export const TURNS = Number(process.env['LAWS_TURNS'] ?? 10);
export const TELLINGS = 4;
const WORLDS = 6;

/** The lens of an operation as its variables; what is left out has its default. */
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

/** Whatever an answer holds, as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: laws read answers of every shape.
export type Answer = any;

export class LawWorld {
  readonly random: Random = randomOf(SEED);
  readonly worlds: readonly World[] = Array.from({ length: WORLDS }, (_, index) => randomWorld(this.random, `w${index}`, TELLINGS));
  db!: Database;
  private schema!: EntenteSchema;

  /** `more` are told together with the worlds, and are in none of the draws. */
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

  /** The data of an answer; `selection` is what stands between the braces. @throws where the answer has errors */
  async ask(selection: string, lens: AskedLens = {}): Promise<Answer> {
    const { data, errors } = await this.schema.execute({
      document: parse(`query (${LENS}) ${DIRECTIVE} { ${selection} }`),
      variables: { ...lens },
    });
    if (errors) throw new Error(`${errors.map((error) => error.message).join('; ')}\n${selection}`);
    return JSON.parse(JSON.stringify(data));
  }

  /** The data of a whole document. */
  async askDocument(text: string, variables: Record<string, unknown>): Promise<Answer> {
    const { data, errors } = await this.schema.execute({ document: parse(text), variables });
    return errors ? { errors: errors.map((error) => error.message) } : JSON.parse(JSON.stringify(data));
  }

  /** Ids of one world and kind. */
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

  /** Holds a law `TURNS` times, each time against another world and lens. */
  async often(law: (world: World, lens: AskedLens) => Promise<void>): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const world = this.world();
      await law(world, this.lens(world));
    }
  }
}

/** GraphQL text of ids. */
export const listOf = (ids: readonly string[]): string => JSON.stringify(ids);
/** Texts in the order of their letters, each as often as it is there. */
export const sorted = (texts: readonly string[]): string[] => [...texts].sort();
