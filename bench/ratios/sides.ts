/** The two sides of a measurement: the server of the product and the limit server, on one database. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'graphql';
import type { CypherQuery } from '../../src/database/cypher-query';
import type { Database } from '../../src/database/database';
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { listen } from '../../src/server/listen';
import { readServerSettings } from '../../src/server/server-settings';
import { ask } from './http-client';
import { limitServer } from './limit-server';
import type { Side } from './paired-blocks';
import type { Json, Subject } from './subject';

export interface Sides {
  product(subject: Subject): Side;
  limit(subject: Subject): Side;
  /**
   * The subject with those parameters for which both sides give the same answer.
   * On a large graph the product answers some only partly, or refuses them, and says so. These are left out and reported.
   * @throws if the two sides answer differently and the product gives no reason
   */
  keepComparable(subject: Subject): Promise<Subject>;
  /**
   * How often each side accesses the store for all parameters together, and how many statements the product runs for the first parameter.
   */
  cost(subject: Subject): Promise<{ readonly dbHits: { readonly product: number; readonly limit: number }; readonly statements: number }>;
  close(): Promise<void>;
}

interface Answer {
  readonly data: Json;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions: { readonly receipt: { readonly truncated: boolean } };
}

/** The refusal of a question that asks for too much. @throws the error if it is another one */
function readRefusal(error: Error): string {
  if (error.message.includes('"code":"QUERY_REFUSED"')) return `refused: ${error.message}`;
  throw error;
}

export async function createSides(db: Database, subjects: readonly Subject[]): Promise<Sides> {
  const schema = await createSchema(db);
  const settings = readServerSettings({ PORT: '0' });
  // No answer is reused: the benchmark must not measure kept answers.
  const unlimited = { ...settings, keptAnswerBytes: 0, limits: { ...settings.limits, requestsPerMinute: 10_000_000 } };
  const server = await createServer({
    schema,
    settings: unlimited,
    tokens: { editor: 'editor', reader: 'reader' },
    version: 'bench',
    ready: async () => ({ schemaVersion: 1, recording: 1 }),
  });
  const url = await listen(server, unlimited);
  const byName = new Map(subjects.map((subject) => [subject.name, subject]));
  const limitHttpServer = await limitServer(db, (name, parameter) => byName.get(name)!.cypher(byName.get(name)!.parameters[parameter]!));

  const product = (subject: Subject): Side => {
    const bodies = subject.parameters.map((ids) => JSON.stringify({ query: `{ ${subject.query(ids)} }` }));
    return (parameter) => ask(`${url}/graphql`, bodies[parameter]!);
  };
  const limit = (subject: Subject): Side => {
    const address = `${limitHttpServer.url}/?name=${encodeURIComponent(subject.name)}&parameter=`;
    return (parameter) => ask(`${address}${parameter}`);
  };

  async function keepComparable(subject: Subject): Promise<Subject> {
    const comparable: (readonly string[])[] = [];
    for (const [parameter, ids] of subject.parameters.entries()) {
      const reason = await findReasonToSkip(subject, parameter);
      if (reason === null) comparable.push(ids);
      else console.error(`${subject.name} of ${ids.join(', ')}: left out, ${reason}`);
    }
    if (comparable.length === 0) throw new Error(`${subject.name}: no parameter is left to compare`);
    const comparableSubject = { ...subject, parameters: comparable };
    byName.set(subject.name, comparableSubject);
    return comparableSubject;
  }

  async function findReasonToSkip(subject: Subject, parameter: number): Promise<string | null> {
    const answer = (await product(subject)(parameter).catch(readRefusal)) as Answer | string;
    if (typeof answer === 'string') return answer;
    const { data, errors, extensions } = answer;
    if (errors) throw new Error(`${subject.name}: ${errors.map(({ message }) => message).join('; ')}`);
    const [productAnswer, limitAnswer] = [subject.pickAnswer(data), subject.pickRows((await limit(subject)(parameter)) as Json[])];
    if (isDeepStrictEqual(productAnswer, limitAnswer)) return null;
    if (extensions.receipt.truncated) return 'its answer is cut';
    throw new Error(
      `${subject.name}, parameter ${parameter}: the sides differ: ${JSON.stringify([productAnswer, limitAnswer]).slice(0, 2_000)}`,
    );
  }

  async function cost(subject: Subject) {
    const hits = { product: 0, limit: 0 };
    let statements = 0;
    for (const [parameter, ids] of subject.parameters.entries()) {
      const sent: CypherQuery[] = [];
      const stop = db.onStatement((query) => sent.push(query));
      await schema.execute({ document: parse(`{ ${subject.query(ids)} }`) });
      stop();
      for (const query of sent) hits.product += (await db.profile(query)).dbHits;
      hits.limit += (await db.profile(subject.cypher(ids))).dbHits;
      if (parameter === 0) statements = sent.length;
    }
    return { dbHits: hits, statements };
  }

  return {
    product,
    limit,
    keepComparable,
    cost,
    close: async () => {
      await server.close();
      await limitHttpServer.close();
    },
  };
}
