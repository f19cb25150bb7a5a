/** Comments, and the names that the code declares, are in plain, present-day English. */
import ts from 'typescript';
import { AVOIDED, AVOIDED_IN_PROSE, avoidedIn, filesIn, type Line, parseProgram } from './avoided-words';

/** Words in names, each with its replacement. */
const AVOIDED_IN_NAMES: typeof AVOIDED = [
  [/\b(?:tell|tells|telling|tellings|told|untold)\b/, 'emit, content, group, assertions; or what it holds'],
  [/\b(?:heard|hearing)\b/, 'under the lens, any stance'],
  [/\b(?:whoever|somebody|nobody|anybody|everybody)\b/, 'who it is'],
  [/\b(?:foresee|foreseen|foretold)\b/, 'preview'],
  [/\b(?:travel|travels|travelled|travelling)\b/, 'traversal, traversed'],
  [/\b(?:doubt|doubts|doubted)\b/, 'challenges, challenged'],
  [/\b(?:most|least) [a-z ]+$/, 'max, min'],
  [/\bmust be\b/, 'assert'],
  [/(?<=[a-z])(?<!\b(?:one|any|set|part|behalf|instance|type|index|value)) of$/, 'a verb: read, build, count, list'],
];

/** Names that come from the API, or that are stored. */
const GIVEN = new Set(['told', 'toldBy', 'toldFrom', 'tellings', 'statusUntold']);

const PROGRAMS = ['src', 'dashboard/app'] as const;
const programs = (): string[] => PROGRAMS.flatMap((folder) => filesIn(folder, /\.tsx?$/)).filter((path) => !path.includes('/generated/'));

/** The comment lines of a program, without quotations from code in backquotes. */
function commentLines(path: string): Line[] {
  const file = parseProgram(path);
  const { text } = file;
  const found = new Map<number, Line[]>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      const first = file.getLineAndCharacterOfPosition(pos).line + 1;
      const lines = text
        .slice(pos, end)
        .replace(/`[^`]*`/g, '')
        .split('\n');
      found.set(
        pos,
        lines.map((line, at) => ({ where: `${path}:${first + at}`, text: line })),
      );
    }
    node.getChildren(file).forEach(visit);
  };
  visit(file);
  return [...found.values()].flat();
}

/** The names of the functions, variables, types and files that a program declares, as words. */
function declaredNames(path: string): Line[] {
  const file = parseProgram(path);
  const found: Line[] = [
    {
      where: path,
      text: asWords(
        path
          .split('/')
          .at(-1)!
          .replace(/\.tsx?$/, ''),
      ),
    },
  ];
  const visit = (node: ts.Node): void => {
    const name = ts.isIdentifier(node) && isDeclared(node) && !GIVEN.has(node.text) ? node.text : null;
    if (name) found.push({ where: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text: asWords(name) });
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares =
    ts.isFunctionDeclaration(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isMethodDeclaration(parent);
  return declares && parent.name === node;
}

/** Turns `readWholeFile` and `READ_WHOLE_FILE` into "read whole file". */
const asWords = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();

test('comments use no avoided words', () => {
  expect(avoidedIn(programs().flatMap(commentLines), [...AVOIDED, ...AVOIDED_IN_PROSE])).toEqual([]);
});

test('names use no avoided words, and functions are verbs', () => {
  expect(avoidedIn(programs().flatMap(declaredNames), AVOIDED_IN_NAMES)).toEqual([]);
});

test.each(['toldFacts', 'MOST_ROWS', 'mustBeAmong', 'sourcesOf', 'heardWindows'])('the name %s is found', (name) => {
  expect(avoidedIn([{ where: '', text: asWords(name) }], AVOIDED_IN_NAMES)).toHaveLength(1);
});
