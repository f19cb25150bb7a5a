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
  [/\bdealt\b/i, 'handled'],
  [/\b(?:go(?:es)?|going|gone) on\b/i, 'continue, ongoing'],
  [/\bdata stop\b/i, 'the data end (censored)'],
  [/\b(?:on whose word|hear everyone)\b/i, 'asserted by, all sources'],
  [/\b(?:voices at odds|two looks|ways over)\b/i, 'where sources disagree, two lenses, two-hop paths'],
  [/\bacting for\b/i, 'representing'],
  [/\bcaller has gone\b/i, 'client disconnected'],
  [/\b(?:give me the data|what it cannot say|who opens it|to be read at|stood in)\b/i, 'export, limitations, opens in, URL, acting'],
  [/\bwithout more words\b/i, 'by default'],
  [/\b(?:organi|recogni|normali|seriali|summari|categori)z(?:e[ds]?|ing|ations?)\b/, 'the spelling with s'],
  [/\b(?:behavior|neighbor|favor|labor|center)(?:s|ed|ing|ite|hood)?\b/, 'the British spelling'],
];

/** Each with what to write. Code still has these as names, and the API has a field `told`. */
const AVOIDED_IN_PROSE: typeof AVOIDED = [
  [/\b(?:tells|told)\b/i, 'says, gives, reports; or name what is done'],
  [/\bheard\b/i, 'asserted, included'],
  [/\bstands\b/i, 'is'],
  [/\b(?:foresee|foreseen|foresaw|foretold)\b/i, 'preview, expect'],
  [/\b(?:travelling|travelled)\b/i, 'traversal, traversed'],
  [/\bdoubted\b/i, 'challenged'],
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

/** A document without its code; the lines keep their numbers. */
function proseOf(path: string): Line[] {
  let inCode = false;
  return linesOf(path).map(({ where, text }) => {
    const isFence = /^\s*```/.test(text);
    if (isFence) inCode = !inCode;
    return { where, text: isFence || inCode ? '' : text.replace(/`[^`]*`/g, '') };
  });
}

/** The descriptions of a schema, without its declarations. */
const descriptionsOf = (path: string): Line[] => linesOf(path, (text) => !isComment(text) && !/^\s*\w+(?:\(.*\))?:/.test(text));

/** The texts of a program that are sentences: neither the path of a file nor Cypher. */
const sentencesOf = (path: string): Line[] =>
  stringsOf(path).filter(
    ({ text }) => !/^\.{1,2}\//.test(text) && /\b[a-z]+ [a-z]+/.test(text) && !/\b(?:AS|WITH|RETURN|UNWIND)\b/.test(text),
  );

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

const avoidedIn = (lines: readonly Line[], avoided = AVOIDED): string[] =>
  lines.flatMap(({ where, text }) =>
    avoided.flatMap(([pattern, better]) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [`${where}: "${found}" in "${text.trim()}". Write: ${better}.`];
    }),
  );

const isComment = (text: string): boolean => /^\s*#/.test(text);

const documents = (): string[] => [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), ...filesIn('docs', /\.md$/)];

test.each([
  ['the schema', () => filesIn('schema', /\.graphql$/).flatMap((path) => linesOf(path, (text) => !isComment(text)))],
  ['the documents', () => documents().flatMap((path) => linesOf(path))],
  ['the words of the dashboard', () => filesIn('dashboard/app/words', /\.ts$/).flatMap(stringsOf)],
  ['messages, and other texts of the program', () => filesIn('src', /\.ts$/).flatMap(stringsOf)],
])('%s use none of the words to avoid', (_, lines) => {
  expect(avoidedIn(lines())).toEqual([]);
});

test.each([
  ['descriptions in the schema', () => filesIn('schema', /\.graphql$/).flatMap(descriptionsOf)],
  ['the prose of the documents', () => documents().flatMap(proseOf)],
  ['the words of the dashboard', () => filesIn('dashboard/app/words', /\.ts$/).flatMap(stringsOf)],
  ['messages, and other sentences of the program', () => filesIn('src', /\.ts$/).flatMap(sentencesOf)],
])('%s use none of the words that only code may use', (_, lines) => {
  expect(avoidedIn(lines(), AVOIDED_IN_PROSE)).toEqual([]);
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
