/** The HTTP status of a GraphQL answer, in both media types. */
import { GraphQLError } from 'graphql';
import { DatabaseUnavailable, NotFound } from '../../src/errors';
import { smallServer } from './small-server';

const away = new DatabaseUnavailable('The database has stopped.');
const TYPES = ['application/json', 'application/graphql-response+json'];

async function answerOf(execute: () => Promise<object>, accept: string) {
  const server = await smallServer({ execute });
  const answer = await server.inject({ method: 'POST', url: '/graphql', payload: { query: '{ who broken }' }, headers: { accept } });
  await server.close();
  return { status: answer.statusCode, retry: answer.headers['retry-after'], body: answer.json() };
}

describe.each(TYPES)('an answer of %s', (type) => {
  test('is 503 with Retry-After if the operation failed because of the database', async () => {
    const answer = await answerOf(async () => ({ errors: [failure(away)] }), type);
    expect(answer).toMatchObject({ status: 503, retry: '5', body: { errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] } });
  });

  test('is the same if every selected field failed', async () => {
    const failed = async () => ({ data: { who: null, broken: null }, errors: [failure(away, ['who']), failure(away, ['broken'])] });
    const answer = await answerOf(failed, type);
    expect(answer).toMatchObject({ status: 503, retry: '5' });
    expect(answer.body).not.toHaveProperty('data');
  });

  test('is 200 if at least one field was answered', async () => {
    const answer = await answerOf(async () => ({ data: { who: 'reader', broken: null }, errors: [failure(away, ['broken'])] }), type);
    expect(answer).toMatchObject({ status: 200, body: { data: { who: 'reader', broken: null } } });
  });

  test('is 404 if the point of knowledge does not exist', async () => {
    expect(await answerOf(async () => ({ errors: [failure(new NotFound('knownAt: "#9" is not there.'))] }), type)).toMatchObject({
      status: 404,
    });
  });

  test('is 500 if the operation failed for an unknown reason', async () => {
    expect(await answerOf(async () => ({ errors: [failure(new Error('a fault'))] }), type)).toMatchObject({ status: 500 });
  });
});

function failure(originalError: Error, path?: readonly string[]): GraphQLError {
  return new GraphQLError(originalError.message, { originalError, path });
}
