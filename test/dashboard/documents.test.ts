import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { concatAST, NoUnusedFragmentsRule, parse, specifiedRules, validate } from 'graphql';
import { buildPublicSchema } from '../../src/schema/create-schema';
import { readDomain } from '../../src/schema/domain/read-domain';
import { readSdl } from '../../src/schema/domain/read-sdl';

const APP = join(__dirname, '../../dashboard/app');
const documents = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ name, document: parse(readFileSync(join(APP, name), 'utf8')) }));

describe('the documents of the dashboard', () => {
  test('are valid against the public schema', () => {
    expect(documents.length).toBeGreaterThan(5);
    const schema = buildPublicSchema(readDomain(readSdl()));
    const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
    expect(validate(schema, concatAST(documents.map(({ document }) => document)), rules).map(({ message }) => message)).toEqual([]);
  });

  test.each(documents)('$name contains no lens of its own, and names its operations', ({ document }) => {
    for (const definition of document.definitions) {
      if (definition.kind !== 'OperationDefinition') continue;
      expect(definition.directives).toEqual([]);
      expect(definition.name?.value).toMatch(/^[A-Z]\w+$/);
    }
  });
});
