/** Turns an answer into rows: each item of one list becomes a row, with the values that surround the list. */
import { InvalidArgument } from '../../errors';

/** Values by column: text, numbers, booleans, null; a list inside a row stays a list. */
export type AnswerRow = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOfFields = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && (value.length === 0 || value.some(isFields));

/** The default list: the only outermost one. Its path consists of response keys, without `edges` and `node`. */
export function onlyList(data: Fields): readonly string[] {
  const found = [...outermostLists(data, [])];
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const names = found.map((path) => path.join('.')).join(', ');
  if (found.length === 0)
    throw new InvalidArgument('--output: the answer holds no list. Accepted: a question that answers with one, or no --output.');
  throw new InvalidArgument(`--rows: the answer holds several lists. Accepted: one of ${names}.`);
}

function* outermostLists(value: unknown, path: readonly string[]): Generator<readonly string[]> {
  const list = listIn(value);
  if (list) yield path;
  else if (isFields(value)) for (const [name, inner] of Object.entries(value)) yield* outermostLists(inner, [...path, name]);
}

/** The items of a list or of a connection's page. */
function listIn(value: unknown): readonly unknown[] | null {
  if (isFields(value) && Array.isArray(value['edges'])) return value['edges'];
  return isListOfFields(value) ? value : null;
}

/**
 * The rows of the list at the path. Lists on the way are walked through; values of their items come first in each row, under their names.
 * @throws InvalidArgument for a path without a list
 */
export function rowsOfAnswer(data: Fields, path: readonly string[]): AnswerRow[] {
  return [...rowsAt(data, path, 0, {})];
}

function* rowsAt(value: unknown, path: readonly string[], at: number, outerColumns: AnswerRow): Generator<AnswerRow> {
  const list = listIn(value);
  const name = path[at];
  if (list) {
    for (const item of list) yield* rowsOfItem(item, path, at, outerColumns);
  } else if (name !== undefined) {
    if (value === null) return;
    if (!isFields(value) || !(name in value))
      throw new InvalidArgument(`--rows: there is no "${path.slice(0, at + 1).join('.')}" in the answer.`);
    yield* rowsAt(value[name], path, at + 1, outerColumns);
  } else if (value !== null) {
    throw new InvalidArgument(
      `--rows: "${path.join('.')}" is not a list. Accepted: the path of a list, such as states.membershipsConnection.`,
    );
  }
}

function* rowsOfItem(item: unknown, path: readonly string[], at: number, outerColumns: AnswerRow): Generator<AnswerRow> {
  const fields = itemFields(item);
  const name = path[at];
  if (name === undefined) return yield { ...outerColumns, ...flattenColumns(fields, '') };
  if (!(name in fields)) throw new InvalidArgument(`--rows: there is no "${path.slice(0, at + 1).join('.')}" in the answer.`);
  const { [name]: inner, ...rest } = fields;
  const own = Object.entries(flattenColumns(rest, `${path[at - 1] ?? 'row'}.`)).filter(([, cell]) => !Array.isArray(cell));
  yield* rowsAt(inner, path, at + 1, { ...outerColumns, ...Object.fromEntries(own) });
}

/** The edge of a connection and its node are one item. If both have a field of the same name, the edge's field is named `edge.<name>`. */
function itemFields(item: unknown): Fields {
  if (!isFields(item)) return { value: item };
  const { node, cursor: _, ...edge } = item;
  if (!isFields(node)) return item;
  const own = Object.entries(edge).map(([name, value]) => [name in node ? `edge.${name}` : name, value] as const);
  return { ...node, ...Object.fromEntries(own) };
}

/** Nested fields become columns with dots; the page information is not a column. */
function flattenColumns(fields: Fields, before: string): AnswerRow {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const list = listIn(value);
    if (list && isFields(value)) columns[before + name] = list.map(itemFields);
    else if (isFields(value)) Object.assign(columns, flattenColumns(value, `${before}${name}.`));
    else columns[before + name] = value;
  }
  return columns;
}

/** Whether the list, or a page on the way to it, has more than the answer contains. */
export function hasMore(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasMore);
  if (!isFields(value)) return false;
  const page = value['pageInfo'];
  if (isFields(page) && page['hasNextPage'] === true) return true;
  return value['truncated'] === true || Object.values(value).some(hasMore);
}
