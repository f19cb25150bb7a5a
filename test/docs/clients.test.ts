/** docs/clients.md shows exactly the recipes that test/server/clients runs. "npm run docs" copies them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { withLensInKeys, withoutLensInKeys } from '../server/clients/recipes/lens-in-keys';
import { isRewriting } from '../support/rewriting';

const FILE = join(__dirname, '../../docs/clients.md');
const RECIPES = join(__dirname, '../server/clients/recipes');
const BLOCK = /(`([a-z.-]+\.(?:ts|json|graphql))`:\n\n```\w+\n)([\s\S]*?)```/g;
const recipe = (name: string): string => readFileSync(join(RECIPES, name), 'utf8');

describe('docs/clients.md', () => {
  test('shows every tested recipe unchanged', () => {
    const text = readFileSync(FILE, 'utf8');
    if (isRewriting('UPDATE_DOCS'))
      writeFileSync(
        FILE,
        text.replace(BLOCK, (_, head: string, name: string) => `${head}${recipe(name)}\`\`\``),
      );
    const shown = [...readFileSync(FILE, 'utf8').matchAll(BLOCK)].map(([, , name, code]) => [name, code]);
    const files = readdirSync(RECIPES).filter((name) => name.includes('.'));
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(files.map((name) => [name, recipe(name)])));
  });
});

describe('withLensInKeys', () => {
  const text = print(
    parse(`query Q($day: EDTF) @lens(validAt: $day, assertedBy: ["state:IND"]) { __typename ...Root states(first: 1) { totalCount } ... { lens { validAt } } }
      fragment Root on Query { entity(id: "state:PAK") { ...Named } }
      fragment Named on Entity { name aliases }`),
  );

  test('adds the lens to every field of Query, and to no other field', () => {
    const given = print(withLensInKeys(parse(text))).match(
      /\w+\([^)]*lensOfOperation: \{validAt: \$day, assertedBy: \["state:IND"\]\}\s*\)/g,
    );
    expect(given?.map((field) => field.split('(')[0])).toEqual(['states', 'lens', 'entity']);
  });

  test('is reversed by withoutLensInKeys for the server', () => {
    expect(print(withoutLensInKeys(withLensInKeys(parse(text))))).toBe(text);
  });

  test('does not change an operation without a lens', () => {
    const document = parse('{ states { totalCount } }');
    expect(withLensInKeys(document)).toBe(document);
  });
});
