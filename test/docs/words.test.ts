/** Text for users is in plain, present-day English. Each avoided word or phrase has a replacement. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { AVOIDED_IN_PROSE, avoidedIn, filesIn, type Line, parseProgram, ROOT } from './avoided-words';

const linesOf = (path: string, isRead = (_: string) => true): Line[] =>
  readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .flatMap((text, at) => (isRead(text) ? [{ where: `${path}:${at + 1}`, text }] : []));

/** The prose of a document, without code; line numbers are kept. */
function proseOf(path: string): Line[] {
  let inCode = false;
  return linesOf(path).map(({ where, text }) => {
    const isFence = /^\s*```/.test(text);
    if (isFence) inCode = !inCode;
    return { where, text: isFence || inCode ? '' : text.replace(/`[^`]*`/g, '') };
  });
}

/** The descriptions in a schema, without the declarations. */
const descriptionsOf = (path: string): Line[] => linesOf(path, (text) => !isComment(text) && !/^\s*\w+(?:\(.*\))?:/.test(text));

/** The strings of a program that are sentences, not file paths or Cypher. */
const sentencesOf = (path: string): Line[] =>
  stringsOf(path).filter(
    ({ text }) => !/^\.{1,2}\//.test(text) && /\b[a-z]+ [a-z]+/.test(text) && !/\b(?:AS|WITH|RETURN|UNWIND)\b/.test(text),
  );

/** The string literals of a program, without its comments. */
function stringsOf(path: string): Line[] {
  const file = parseProgram(path);
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

const isComment = (text: string): boolean => /^\s*#/.test(text);

const documents = (): string[] => [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), ...filesIn('docs', /\.md$/)];

test.each([
  ['the schema', () => filesIn('schema', /\.graphql$/).flatMap((path) => linesOf(path, (text) => !isComment(text)))],
  ['the documents', () => documents().flatMap((path) => linesOf(path))],
  ['the words of the dashboard', () => filesIn('dashboard/app/words', /\.ts$/).flatMap(stringsOf)],
  ['messages, and other texts of the program', () => filesIn('src', /\.ts$/).flatMap(stringsOf)],
])('%s use no avoided words', (_, lines) => {
  expect(avoidedIn(lines())).toEqual([]);
});

test.each([
  ['descriptions in the schema', () => filesIn('schema', /\.graphql$/).flatMap(descriptionsOf)],
  ['the prose of the documents', () => documents().flatMap(proseOf)],
  ['the words of the dashboard', () => filesIn('dashboard/app/words', /\.ts$/).flatMap(stringsOf)],
  ['messages, and other sentences of the program', () => filesIn('src', /\.ts$/).flatMap(sentencesOf)],
])('%s use no words that are only for code', (_, lines) => {
  expect(avoidedIn(lines(), AVOIDED_IN_PROSE)).toEqual([]);
});

test('finds an avoided phrase, but not a similar phrase', () => {
  const texts = ['"x" is no date.', 'There is no file "x".', 'It is no longer there.', 'Nobody knows.', 'A code`s anewness'];
  expect(avoidedIn(texts.map((text, at) => ({ where: `${at}`, text }))).map((line) => line[0])).toEqual(['0', '3']);
});

test.each(readdirSync(join(ROOT, '.ci/spelling')))('the words that the spelling check accepts are sorted and unique: %s', (name) => {
  const [, ...words] = readFileSync(join(ROOT, '.ci/spelling', name), 'utf8')
    .trimEnd()
    .split('\n');
  const sorted = new Map(words.map((word) => [word.toLowerCase(), word]));
  expect(words).toEqual([...sorted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, word]) => word));
});
