import { parse, print } from 'graphql';
import { curlText, operationText, playgroundAddress } from '../../dashboard/app/asking/operation-text';
import { lensFromSearch } from '../../dashboard/app/lens/lens';

const DOCUMENT = `
    query Members($id: ID!, $of: [ID!] = []) {
  entity(id: $id) {
    id
  }
}`;
const lens = lensFromSearch({ at: '2025-06-03', by: 'state:IND' });

describe('operationText', () => {
  test('puts the lens on the operation and changes nothing else', () => {
    const text = operationText(DOCUMENT, lens);
    expect(text).toContain('query Members($id: ID!, $of: [ID!] = []) @lens(validAt: "2025-06-03", assertedBy: ["state:IND"]) {');
    expect(print(parse(text)).replace(/ @lens\([^)]*\)/, '')).toBe(print(parse(DOCUMENT)));
  });

  test('takes a query without variables, and does not write the default lens', () => {
    expect(operationText('query Voices {\n  lens {\n    validAt\n  }\n}', lensFromSearch({}))).toBe(
      'query Voices {\n  lens {\n    validAt\n  }\n}',
    );
  });

  test('refuses a text that is not a named query', () => {
    expect(() => operationText('mutation Retract { x }', lens)).toThrow('not a named query');
    expect(() => operationText('{ lens { validAt } }', lens)).toThrow('not a named query');
  });
});

describe('curlText', () => {
  test('escapes a quotation mark inside a value', () => {
    expect(curlText('http://127.0.0.1:4000', 'query A { a }', { text: "l'Inde" }, false)).toBe(
      `curl http://127.0.0.1:4000/graphql -H 'content-type: application/json' --data '{"query":"query A { a }","variables":{"text":"l'\\''Inde"}}'`,
    );
  });

  test('leaves the token of a signed-in user to the shell', () => {
    expect(curlText('http://127.0.0.1:4000', 'query A { a }', {}, true)).toContain(` -H "authorization: Bearer $ENTENTE_TOKEN" `);
  });
});

describe('playgroundAddress', () => {
  test('includes query and variables', () => {
    const address = new URL(playgroundAddress('query A { a }', { id: 'state:PAK' }), 'http://127.0.0.1');
    expect(address.pathname).toBe('/playground');
    expect(address.searchParams.get('query')).toBe('query A { a }');
    expect(JSON.parse(address.searchParams.get('variables') ?? '')).toEqual({ id: 'state:PAK' });
  });
});
