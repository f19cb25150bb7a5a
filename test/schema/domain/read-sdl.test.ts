/** A type of the schema may be declared only once: the error for a second declaration gives both locations. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { buildPublicSchema } from '../../../src/schema/create-schema';
import { readDomain } from '../../../src/schema/domain/read-domain';
import { readSdl } from '../../../src/schema/domain/read-sdl';

describe('readSdl', () => {
  test('a type declared in two files is an error that gives both locations', () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-sdl-'));
    writeFileSync(join(folder, 'a.graphql'), '"One."\ntype Step {\n  by: ID!\n}\n');
    writeFileSync(join(folder, 'b.graphql'), 'type Other {\n  id: ID!\n}\n\ntype Step {\n  date: String\n}\n');
    expect(() => readSdl(folder)).toThrow('schema/b.graphql:5: type Step is declared twice. It is already declared at schema/a.graphql:2.');
    rmSync(folder, { recursive: true });
  });
});

describe('buildPublicSchema', () => {
  test.each(['type MemberOf { id: ID! }', 'input StateWhere { id: ID }', 'extend type Query { states: Int }'])(
    'a type or field that is generated from the domain cannot also be declared by hand: %s',
    (sdl) => {
      const domain = readDomain([...readSdl(), ...parse(sdl).definitions.filter(({ kind }) => kind !== Kind.DIRECTIVE_DEFINITION)]);
      expect(() => buildPublicSchema(domain)).toThrow(/There can be only one type named|already exists|can only be defined once/);
    },
  );
});
