/**
 * Reads one YAML file into located values. Only plain YAML 1.2 is accepted: no anchors, aliases, tags or merge keys. Nothing is ever
 * expanded.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Problem } from '../../errors';
import type { Located, LocatedEntry, LocatedMap } from '../../model/items/located';

/** The maximum length of a file, in characters. */
const MAX_LENGTH = 5_000_000;
const MAX_DEPTH = 40;

/** Collects the problems of one file; `at` is the place of a line. */
export class FileProblems {
  readonly problems: Problem[] = [];
  constructor(readonly file: string) {}
  at(line: number): string {
    return `${this.file}:${line}`;
  }
  report(line: number, what: string): void {
    this.problems.push({ where: this.at(line), what });
  }
}

/** The file's one document, or null if the file is empty or not YAML; every problem is reported with its line. */
export function readYaml(text: string, found: FileProblems): Located | null {
  if (text.length > MAX_LENGTH) {
    found.report(1, `the file has ${text.length} characters. Accepted: at most ${MAX_LENGTH}; split it by source.`);
    return null;
  }
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', merge: false });
  } catch (error) {
    // The parser recurses: thousands of open brackets exhaust its stack.
    found.report(1, `this cannot be read as YAML: ${(error as Error).message}.`);
    return null;
  }
  const lineAt = (offset: number) => lines.linePos(offset).line;
  for (const error of [...document.errors, ...document.warnings]) found.report(lineAt(error.pos[0]), describeError(error, text));
  if (document.errors.length > 0 || !document.contents) return null;
  const reading: Reading = { lineAt, found, refused: false };
  const root = readNode(document.contents, 0, reading);
  return reading.refused ? null : root;
}

interface Reading {
  /** Whether the file has a construct that is refused; then no part of the file is read. */
  refused: boolean;
  readonly lineAt: (offset: number) => number;
  readonly found: FileProblems;
}

function readNode(node: Node, depth: number, reading: Reading): Located {
  const line = reading.lineAt(node.range?.[0] ?? 0);
  const empty: Located = { kind: 'scalar', line, value: null };
  if (depth > MAX_DEPTH) {
    reading.refused = true;
    reading.found.report(line, `this is nested deeper than ${MAX_DEPTH} levels.`);
    return empty;
  }
  if (isAlias(node)) {
    reading.refused = true;
    reading.found.report(line, `"*${node.source}" points to another place. Accepted: the value itself, written out.`);
    return empty;
  }
  if ('anchor' in node && node.anchor) {
    reading.refused = true;
    reading.found.report(line, `"&${node.anchor}" is an anchor. Accepted: values without anchors.`);
  }
  if (isMap(node)) return readMap(node as YAMLMap<Node, Node | null>, line, depth, reading);
  if (isSeq(node)) return { kind: 'list', line, items: (node.items as Node[]).map((item) => readNode(item, depth + 1, reading)) };
  return { kind: 'scalar', line, value: readScalar(node as Scalar) };
}

function readMap(node: YAMLMap<Node, Node | null>, line: number, depth: number, reading: Reading): LocatedMap {
  const entries = new Map<string, LocatedEntry>();
  for (const { key, value } of node.items) {
    const keyLine = reading.lineAt(key.range?.[0] ?? 0);
    const name = isScalar(key) ? String(key.value) : null;
    if (name === null) {
      reading.found.report(keyLine, 'a key is a list or a map. Accepted: a word.');
      continue;
    }
    const inner: Located = value ? readNode(value, depth + 1, reading) : { kind: 'scalar', line: keyLine, value: null };
    if (inner.kind === 'scalar' && inner.value === null && !reading.refused)
      reading.found.report(keyLine, `"${name}" has no value. Accepted: a value, or no such line.`);
    entries.set(name, { line: keyLine, value: inner });
  }
  return { kind: 'map', line, entries };
}

/** A scalar's value. A number that is too long to be exact, or has a form such as 0x1F, stays the text as written. */
function readScalar(node: Scalar): string | number | boolean | null {
  const { value, source } = node;
  if (typeof value === 'number') return source !== undefined && !/^-?\d{1,15}(\.\d{1,15})?$/.test(source) ? source : value;
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : String(value);
}

function describeError(error: YAMLError, text: string): string {
  const word = /^[^\s:]*(?::[^\s:]+)*/.exec(text.slice(error.pos[0], error.pos[0] + 80))?.[0] ?? '';
  if (error.code === 'DUPLICATE_KEY') return `"${word}" is twice in one map. Accepted: each key once.`;
  if (error.code === 'TAB_AS_INDENT') return 'a tab is used to indent. Accepted: spaces.';
  if (error.code === 'TAG_RESOLVE_FAILED') return `"${word}" is a tag. Accepted: plain values without tags.`;
  return `this is not YAML: ${error.message}. Look at indentation, quotes and colons here.`;
}
