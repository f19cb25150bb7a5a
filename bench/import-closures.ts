/**
 * Counts the files that a reader has to open to follow a question.
 * Prints, for each resolver of src/schema/questions, the files of src that it imports directly or indirectly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');
const QUESTIONS = join(SRC, 'schema/questions');
const NOT_QUESTIONS = /^(index|ranked-page|clusters-for|record-provenance|shown-)/;
const IMPORTED = /(?:from|import\(|require\()\s*'(\.[^']*)'/g;

function readImports(file: string): string[] {
  const targets = [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, target]) => resolve(dirname(file), target!));
  return targets.map((path) => [`${path}.ts`, join(path, 'index.ts')].find(existsSync)).filter((path) => path !== undefined);
}

function collectClosure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const target of readImports(file)) collectClosure(target, seen);
  return seen;
}

const resolvers = readdirSync(QUESTIONS, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !NOT_QUESTIONS.test(name),
);
const counted = resolvers.map((name) => {
  const files = [...collectClosure(join(QUESTIONS, name))];
  const inModule = (module: string) => files.filter((file) => file.startsWith(join(SRC, module))).length;
  return {
    question: name.replace(/\.ts$/, ''),
    files: files.length,
    model: inModule('model/'),
    questions: inModule('questions/'),
    schema: inModule('schema/'),
  };
});
console.table(counted.sort((a, b) => b.files - a.files));
