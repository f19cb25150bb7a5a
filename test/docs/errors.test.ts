/** docs/errors.md describes the codes of the error classes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as errors from '../../src/errors';
import { INTERNAL, PERSISTED_QUERY_NOT_FOUND } from '../../src/server/public-error';

const text = readFileSync(join(__dirname, '../../docs/errors.md'), 'utf8');
const documented = [...text.matchAll(/^## ([A-Z_]+)$/gm)].map((match) => match[1]);

/** The code of each class, read from one instance of it; a special case of a class has the code of the class. */
function codesOfClasses(): string[] {
  const classes = Object.values(errors).filter((value) => value !== errors.EntenteError) as unknown as (new (
    made: never,
  ) => errors.EntenteError)[];
  return [...new Set(classes.map((Class) => new Class([] as never).code))];
}

describe('docs/errors.md', () => {
  test('describes every code that can leave the server, and no other', () => {
    expect([...documented].sort()).toEqual([...codesOfClasses(), INTERNAL, PERSISTED_QUERY_NOT_FOUND].sort());
  });

  test('describes each code once, in a sentence', () => {
    expect(new Set(documented).size).toBe(documented.length);
    for (const part of text.split(/^## /m).slice(1)) expect(part.split('\n')[1]?.length).toBeGreaterThan(60);
  });
});
