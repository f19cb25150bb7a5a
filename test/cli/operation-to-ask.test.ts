/** How `entente query` reads its arguments. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationToAsk } from '../../src/cli/operation-to-ask';

describe('operationToAsk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-query-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  test('takes the document and the variables as text', () => {
    expect(operationToAsk('{ lens }', { variables: '{"day": "2025-05-09"}', operation: 'Q' })).toEqual({
      query: '{ lens }',
      variables: { day: '2025-05-09' },
      operationName: 'Q',
    });
  });

  test('takes both from files', () => {
    const options = { variables: file('v.json', '{"n": 1}') };
    expect(operationToAsk(file('q.graphql', 'query Q { lens }'), options)).toEqual({ query: 'query Q { lens }', variables: { n: 1 } });
  });

  test('says that a file is missing', () => {
    expect(() => operationToAsk('nowhere.graphql', {})).toThrow(
      'query: there is no file "nowhere.graphql". Accepted: a file with a GraphQL document, or the document itself.',
    );
  });

  test.each(['[1]', 'null', '7'])('refuses variables %s', (variables) => {
    expect(() => operationToAsk('{ lens }', { variables })).toThrow(`--variables: "${variables}" is not a JSON object.`);
  });

  test('refuses variables that are not JSON', () => {
    expect(() => operationToAsk('{ lens }', { variables: '{day: 1}' })).toThrow(
      /^--variables: .*JSON.* Accepted: a JSON object, or a file/,
    );
  });
});
