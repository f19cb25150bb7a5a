import { parse, print } from 'graphql';
import { lensOnOperation } from '../../src/api/lens-on-operation';
import { buildPublicSchema } from '../../src/schema/create-schema';
import { readDomain } from '../../src/schema/domain/read-domain';
import { readSdl } from '../../src/schema/domain/read-sdl';

const schema = buildPublicSchema(readDomain(readSdl()));
const TWO = parse('query A { lens { validAt } } query B { lens { validAt } }');

describe('lensOnOperation', () => {
  test('adds the lens to the operation with the given name, without parts that are null', () => {
    const lens = { validAt: '2016-01-01', assertedBy: ['state:IND'], policy: 'LATEST', background: false, knownAt: null } as const;
    expect(print(lensOnOperation(schema, TWO, lens, 'B'))).toContain(
      'query B @lens(validAt: "2016-01-01", assertedBy: ["state:IND"], policy: LATEST, background: false) {',
    );
    expect(print(lensOnOperation(schema, TWO, lens, 'B'))).toContain('query A {');
  });

  test.each([
    [
      { validat: '2016' },
      'lens.validat: is not a part of a lens. Accepted: validAt, knownAt, assertedBy, background, certainty, policy, minReliability.',
    ],
    [{ policy: 'NEWEST' }, 'lens.policy: "NEWEST" is not accepted. Accepted: a value of type Policy.'],
    [{ background: 'maybe' }, 'lens.background: "maybe" is not accepted. Accepted: a value of type Boolean.'],
  ])('refuses %j', (lens, message) => {
    expect(() => lensOnOperation(schema, TWO, lens as object, 'A')).toThrow(message);
  });

  test('refuses a second lens', () => {
    const document = parse('query @lens(validAt: "2016") { lens { validAt } }');
    expect(() => lensOnOperation(schema, document, { validAt: '2017' })).toThrow('lens: the operation has a @lens of its own.');
  });
});
