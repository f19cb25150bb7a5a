/** Reads the seed, a folder of YAML that people write, as facts. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../../errors';
import type { Fact } from '../../model/fact';
import type { Located } from '../../model/items/located';
import { type PlacedInput, readPlainFacts } from '../../model/read-plain-facts';
import { sortByPlace } from '../../model/sort-by-place';
import { readEntities, readSources } from './read-entities';
import { readFactsFile } from './read-facts-file';
import { withSpellings } from './read-spellings';
import { FileProblems, readYaml } from './read-yaml';

/** The facts in a folder, complete with defaults, and all problems found; places are `<folder>/<file>:<line>`. */
export interface Seed {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/**
 * Reads `entities/*.yaml`, `sources.yaml`, `facts/*.yaml` and `spellings.yaml` of a folder. It does not throw for faults in the files; it
 * reports them.
 */
export function readSeed(folder: string): Seed {
  const problems: Problem[] = [];
  const read = <T>(name: string, use: (root: Located | null, found: FileProblems) => T): T => {
    const found = new FileProblems(`${basename(resolve(folder))}/${name}`);
    const result = use(readFile(join(folder, name), found), found);
    problems.push(...found.problems);
    return result;
  };
  const files = (subfolder: string) => yamlFilesIn(folder, subfolder, problems);
  if (!existsSync(join(folder, 'sources.yaml'))) {
    return { facts: [], problems: [{ where: folder, what: 'there is no sources.yaml. Accepted: a folder of facts such as seed/.' }] };
  }
  const sources = read('sources.yaml', readSources);
  const entities: PlacedInput[] = [
    ...sources.inputs,
    ...files('entities').flatMap((name) => read(name, (root, found) => readEntities(root, found, sources.defaults))),
  ];
  const named = existsSync(join(folder, 'spellings.yaml'))
    ? read('spellings.yaml', (root, found) => withSpellings(entities, root, found))
    : entities;
  const inputs = files('facts').flatMap((name) => read(name, (root, found) => readFactsFile(root, found, sources.defaults)));
  const result = readPlainFacts([...named, ...inputs]);
  return { facts: result.facts, problems: sortByPlace([...problems, ...result.problems]) };
}

function readFile(path: string, found: FileProblems): Located | null {
  const bytes = readFileSync(path);
  if (isUtf8(bytes)) return readYaml(bytes.toString('utf8'), found);
  found.report(1, 'the file is not UTF-8 text.');
  return null;
}

/** The subfolder's YAML files in order of name; other files are reported, not silently ignored. */
function yamlFilesIn(folder: string, subfolder: string, problems: Problem[]): string[] {
  const path = join(folder, subfolder);
  if (!existsSync(path) || !statSync(path).isDirectory()) return [];
  return readdirSync(path)
    .sort()
    .filter((name) => !name.startsWith('.') && name !== 'README.md')
    .flatMap((name) => {
      if (name.endsWith('.yaml')) return [`${subfolder}/${name}`];
      problems.push({
        where: `${basename(resolve(folder))}/${subfolder}/${name}`,
        what: 'is not read. Accepted: files that end in .yaml.',
      });
      return [];
    });
}
