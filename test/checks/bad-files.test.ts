/** The corpus of bad files: each file lists its expected problems, word for word, in `# expect:` lines at its end. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkFacts } from '../../src/checks/check-facts';
import { readSources } from '../../src/importers/seed/read-entities';
import { readFactsFile } from '../../src/importers/seed/read-facts-file';
import { readSeed } from '../../src/importers/seed/read-seed';
import { FileProblems, readYaml } from '../../src/importers/seed/read-yaml';
import { knownFrom, readPlainFacts } from '../../src/model/read-plain-facts';
import { sortByPlace } from '../../src/model/sort-by-place';
import type { World } from '../../src/model/world';

const CORPUS = resolve(__dirname, 'corpus');
const files = readdirSync(CORPUS).filter((name) => name.endsWith('.yaml'));

/** The entities of the small world, as if the database already contained them. */
const known = new Map(
  readSeed(resolve(__dirname, 'world')).facts.flatMap((fact) => (fact.fact === 'entity' ? [[fact.id, knownFrom(fact)] as const] : [])),
);
const world: World = { entity: (id) => known.get(id), ids: () => known.keys() };
const register = new FileProblems('sources.yaml');
const sources = readSources(readYaml(readFileSync(resolve(__dirname, 'world/sources.yaml'), 'utf8'), register), register).defaults;

function problemsOf(name: string): string[] {
  const found = new FileProblems(name);
  const inputs = readFactsFile(readYaml(readFileSync(join(CORPUS, name), 'utf8'), found), found, sources);
  const read = readPlainFacts(inputs.map((placed) => ({ ...placed, context: { ...placed.context, entity: world.entity } })));
  return sortByPlace([...found.problems, ...read.problems, ...checkFacts(read.facts, world)]).map(({ where, what }) => `${where}: ${what}`);
}

function expectedOf(name: string): string[] {
  return [...readFileSync(join(CORPUS, name), 'utf8').matchAll(/^# expect: (.*)$/gm)].map((match) => match[1] as string);
}

describe('a bad file of facts', () => {
  test('at least thirty kinds exist, each with expected problems', () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
    expect(files.filter((name) => expectedOf(name).length === 0)).toEqual([]);
  });

  test.each(files)('%s is reported with what is wrong, where, and what is accepted', (name) => {
    expect(problemsOf(name)).toEqual(expectedOf(name));
  });
});
