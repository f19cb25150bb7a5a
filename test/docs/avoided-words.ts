/** Words and phrases that plain, present-day English does not use, and what to write in place of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '../..');

/** Each with its replacement. */
export const AVOIDED: readonly (readonly [RegExp, string])[] = [
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

/** Each with its replacement. Not applied to quoted code: the API has a field `told`. */
export const AVOIDED_IN_PROSE: typeof AVOIDED = [
  [/\b(?:tells|told)\b/i, 'says, gives, reports; or name what is done'],
  [/\bheard\b/i, 'asserted, included'],
  [/\bstands\b/i, 'is'],
  [/\b(?:foresee|foreseen|foresaw|foretold)\b/i, 'preview, expect'],
  [/\b(?:travelling|travelled)\b/i, 'traversal, traversed'],
  [/\bdoubted\b/i, 'challenged'],
];

export interface Line {
  readonly where: string;
  readonly text: string;
}

/** The files of a folder whose paths match the pattern, sorted. */
export function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path))
    .sort();
}

/** A program, with the parents of its nodes. */
export const parseProgram = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.ES2022, true);

/** A message for each avoided word, with its location and its replacement. */
export const avoidedIn = (lines: readonly Line[], avoided = AVOIDED): string[] =>
  lines.flatMap(({ where, text }) =>
    avoided.flatMap(([pattern, better]) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [`${where}: "${found}" in "${text.trim()}". Write: ${better}.`];
    }),
  );
