/** What users read is in plain, present-day English: words and phrases that it does not use, and what to write in place of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** Each with what to write. */
const AVOIDED: readonly (readonly [RegExp, string])[] = [
  [/\bempty where\b/i, 'null if'],
  [/\bwhoever\b/i, 'the person, source or program that'],
  [/(?<!\bthere )\bis no (?!longer\b)[a-z"$]/i, 'is not a'],
  [/\banew\b/i, 'again'],
  [/\bsomebody\b/i, 'a person, another process; or say who'],
  [/\bnobody\b/i, 'no source, no person'],
];

interface Line {
  readonly where: string;
  readonly text: string;
}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path))
    .sort();
}

const linesOf = (path: string, isRead = (_: string) => true): Line[] =>
  readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .flatMap((text, at) => (isRead(text) ? [{ where: `${path}:${at + 1}`, text }] : []));

/** The texts in quotation marks of a program, without its comments. */
function stringsOf(path: string): Line[] {
  const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.ES2022, false);
  const found: Line[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ where: `${path}:${file.getLineAndCharacterOfPosition(node.end).line + 1}`, text: node.text });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

const avoidedIn = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ where, text }) =>
    AVOIDED.flatMap(([pattern, better]) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [`${where}: "${found}" in "${text.trim()}". Write: ${better}.`];
    }),
  );

const isComment = (text: string): boolean => /^\s*#/.test(text);

test.each([
  ['the schema', () => filesIn('schema', /\.graphql$/).flatMap((path) => linesOf(path, (text) => !isComment(text)))],
  [
    'the documents',
    () => [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), ...filesIn('docs', /\.md$/)].flatMap((path) => linesOf(path)),
  ],
  ['the words of the dashboard', () => filesIn('dashboard/app/words', /\.ts$/).flatMap(stringsOf)],
  ['messages, and other texts of the program', () => filesIn('src', /\.ts$/).flatMap(stringsOf)],
])('%s use none of the words to avoid', (_, lines) => {
  expect(avoidedIn(lines())).toEqual([]);
});

test('a phrase that is avoided is found, and one that only resembles it is not', () => {
  const texts = ['"x" is no date.', 'There is no file "x".', 'It is no longer there.', 'Nobody knows.', 'A code`s anewness'];
  expect(avoidedIn(texts.map((text, at) => ({ where: `${at}`, text }))).map((line) => line[0])).toEqual(['0', '3']);
});

test.each(readdirSync(join(ROOT, '.ci/spelling')))('the words that the spelling check accepts are sorted, each once: %s', (name) => {
  const [, ...words] = readFileSync(join(ROOT, '.ci/spelling', name), 'utf8')
    .trimEnd()
    .split('\n');
  const sorted = new Map(words.map((word) => [word.toLowerCase(), word]));
  expect(words).toEqual([...sorted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, word]) => word));
});
