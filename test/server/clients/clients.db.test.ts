/** Clients that people have, as they ask without being told anything of this server; and the audit of the GraphQL-over-HTTP specification. */
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { parse } from 'graphql';
import { auditServer } from 'graphql-http';
import { GraphQLClient } from 'graphql-request';
import type { Database } from '../../../src/database/database';
import { connectSeededDatabase } from '../../support/seeded-database';
import { type Served, serveSchema } from '../../support/serve-schema';

const TEXT = 'query Named($id: ID!, $first: Int) { entity(id: $id) { id } recordings(first: $first) { totalCount } }';
const VARIABLES = { id: 'state:PAK', first: null };
const DATA = { entity: { id: 'state:PAK' }, recordings: { totalCount: 1 } };
const WRONG = 'query { entity(id: "nobody") { id } }';

// Loading the seed takes longer than a test on a busy machine.

describe('clients', () => {
  let db: Database;
  let served: Served;
  let url: string;
  const asked: { method: string; persisted: boolean }[] = [];
  beforeAll(async () => {
    db = await connectSeededDatabase();
    served = await serveSchema(db);
    served.server.addHook('preHandler', async ({ method, body }) => {
      asked.push({ method, persisted: (body as { query?: string } | undefined)?.query === undefined });
    });
    await served.server.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(served.server.server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(async () => {
    await served.server.close();
    await db.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  function apollo(...links: ApolloLink[]) {
    return new ApolloClient({ link: ApolloLink.from([...links, new HttpLink({ uri: url })]), cache: new InMemoryCache() });
  }

  test('Apollo Client asks, and is told of an error in its own form', async () => {
    const client = apollo();
    expect((await client.query({ query: parse(TEXT), variables: VARIABLES })).data).toMatchObject(DATA);
    await expect(client.query({ query: parse(WRONG) })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'INVALID_ARGUMENT' } }],
    });
    client.stop();
  });

  test('Apollo Client with persisted queries sends the text once, and then the hash alone', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    for (const first of [1, 2]) {
      const client = apollo(new PersistedQueryLink({ sha256 }));
      expect((await client.query({ query: parse(TEXT), variables: { ...VARIABLES, first } })).data).toMatchObject(DATA);
      client.stop();
    }
    expect(asked.map(({ persisted }) => persisted)).toEqual([true, false, true]);
  });

  test('urql asks by GET as it does unless told', async () => {
    const client = new Client({ url, exchanges: [fetchExchange] });
    const { data, error } = await client.query(TEXT, VARIABLES).toPromise();
    expect([data, error]).toMatchObject([DATA, undefined]);
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
    const wrong = await client.query(WRONG, {}).toPromise();
    expect(wrong.error?.graphQLErrors[0]?.extensions).toEqual({ code: 'INVALID_ARGUMENT' });
  });

  test('urql is refused a mutation without a token, in a form that it reads', async () => {
    const client = new Client({ url, exchanges: [fetchExchange] });
    const { error } = await client.mutation('mutation { retract(assertions: ["x"], why: "a test") { seq } }', {}).toPromise();
    expect(error?.graphQLErrors[0]?.extensions).toEqual({ code: 'UNAUTHORISED' });
  });

  test('graphql-request asks', async () => {
    const client = new GraphQLClient(url);
    expect(await client.request(TEXT, VARIABLES)).toEqual(DATA);
    await expect(client.request(WRONG)).rejects.toMatchObject({ response: { errors: [{ extensions: { code: 'INVALID_ARGUMENT' } }] } });
  });

  test('the audit of GraphQL over HTTP finds no error', async () => {
    const results = await auditServer({ url });
    expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });
});
