/** Common clients with their default settings, and the audit of the GraphQL-over-HTTP specification. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { parse } from 'graphql';
import { auditServer } from 'graphql-http';
import { GraphQLClient } from 'graphql-request';
import { type Environment, fetchQuery } from 'relay-runtime';
import type { Database } from '../../../src/database/database';
import { connectSeededDatabase } from '../../support/seeded-database';
import { type Served, serveSchema } from '../../support/serve-schema';
import { apolloClient } from './recipes/apollo';
import membersQuery from './recipes/generated/members-query';
import { relayEnvironment } from './recipes/relay';
import { urqlClient } from './recipes/urql';

const TEXT = 'query Named($id: ID!, $first: Int) { entity(id: $id) { id } recordings(first: $first) { totalCount } }';
const VARIABLES = { id: 'state:PAK', first: null };
const DATA = { entity: { id: 'state:PAK' }, recordings: { totalCount: 1 } };
const WRONG = 'query { entity(id: "nobody") { id } }';

// On a busy machine, loading the seed takes longer than the time limit of a test.

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

  test('Apollo Client gets data, and reads errors in its own form', async () => {
    const client = apollo();
    expect((await client.query({ query: parse(TEXT), variables: VARIABLES })).data).toMatchObject(DATA);
    await expect(client.query({ query: parse(WRONG) })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'INVALID_ARGUMENT' } }],
    });
    client.stop();
  });

  test('Apollo Client with persisted queries sends the text once, then only the hash', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    for (const first of [1, 2]) {
      const client = apollo(new PersistedQueryLink({ sha256 }));
      expect((await client.query({ query: parse(TEXT), variables: { ...VARIABLES, first } })).data).toMatchObject(DATA);
      client.stop();
    }
    expect(asked.map(({ persisted }) => persisted)).toEqual([true, false, true]);
  });

  test('urql asks by GET, as it does by default', async () => {
    const client = new Client({ url, exchanges: [fetchExchange] });
    const { data, error } = await client.query(TEXT, VARIABLES).toPromise();
    expect([data, error]).toMatchObject([DATA, undefined]);
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
    const wrong = await client.query(WRONG, {}).toPromise();
    expect(wrong.error?.graphQLErrors[0]?.extensions).toEqual({ code: 'INVALID_ARGUMENT' });
  });

  test('urql without a token reads the refusal of its mutation', async () => {
    const client = new Client({ url, exchanges: [fetchExchange] });
    const { error } = await client.mutation('mutation { retract(assertions: ["x"], why: "a test") { seq } }', {}).toPromise();
    expect(error?.graphQLErrors[0]?.extensions).toEqual({ code: 'UNAUTHORISED' });
  });

  test('graphql-request gets data, and reads errors', async () => {
    const client = new GraphQLClient(url);
    expect(await client.request(TEXT, VARIABLES)).toEqual(DATA);
    await expect(client.request(WRONG)).rejects.toMatchObject({ response: { errors: [{ extensions: { code: 'INVALID_ARGUMENT' } }] } });
  });

  describe('one list on two days in a normalised cache', () => {
    const members = readFileSync(join(__dirname, 'recipes/members.graphql'), 'utf8');
    const [NOW, THEN] = ['2025-06-03', '2001-12-31'];
    const RIGHT = [24, 14, 24];

    interface Members {
      readonly entity: { readonly membersConnection: { readonly totalCount: number; readonly edges: readonly unknown[] } };
    }
    type Ask = (day: string) => Promise<unknown>;

    /** The number of members on each day; the third question repeats the first day, and the cache must answer it. */
    async function numbers(ask: Ask): Promise<number[]> {
      const counted: number[] = [];
      for (const day of [NOW, THEN, NOW]) {
        const { totalCount, edges } = ((await ask(day)) as Members).entity.membersConnection;
        expect(edges.length).toBe(totalCount);
        counted.push(totalCount);
      }
      return counted;
    }
    const asksOfApollo =
      (client: ApolloClient): Ask =>
      async (day) =>
        (await client.query({ query: parse(members), variables: { day } })).data;
    const asksOfUrql =
      (client: Client): Ask =>
      async (day) =>
        (await client.query(members, { day }).toPromise()).data;
    const asksOfRelay =
      (environmentOf: (day: string) => Environment): Ask =>
      (day) =>
        fetchQuery(environmentOf(day), membersQuery, { day }, { fetchPolicy: 'store-or-network' }).toPromise();

    test('Apollo Client keeps both lists with the recipe', async () => {
      const client = apolloClient(url);
      expect([await numbers(asksOfApollo(client)), asked.length]).toEqual([RIGHT, 2]);
      client.stop();
    });

    test('urql keeps both lists with the recipe', async () => {
      expect([await numbers(asksOfUrql(urqlClient(url))), asked.length]).toEqual([RIGHT, 2]);
    });

    test('Relay keeps both lists with the recipe', async () => {
      expect([await numbers(asksOfRelay((day) => relayEnvironment(url, { day }))), asked.length]).toEqual([RIGHT, 2]);
    });

    test('without a recipe, each client gives the list of the first day for the second day', async () => {
      const mixed = [RIGHT[0], RIGHT[0], RIGHT[0]];
      const client = apollo();
      expect(await numbers(asksOfApollo(client))).toEqual(mixed);
      client.stop();
      expect(await numbers(asksOfUrql(new Client({ url, exchanges: [cacheExchange({ logger: () => {} }), fetchExchange] })))).toEqual(
        mixed,
      );
      const environment = relayEnvironment(url, {});
      expect(await numbers(asksOfRelay(() => environment))).toEqual(mixed);
      expect(asked.length).toBe(3);
    });

    test('with the lens only in the keys of root fields, the second day replaces the first within the entity', async () => {
      const { link, documentTransform } = apolloClient(url);
      const client = new ApolloClient({ link, documentTransform, cache: new InMemoryCache() });
      expect(await numbers(asksOfApollo(client))).toEqual([24, 14, 14]);
      client.stop();
    });
  });

  test('the audit of GraphQL over HTTP finds no error', async () => {
    const results = await auditServer({ url });
    expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });
});
