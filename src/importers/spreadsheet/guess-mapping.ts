/** Proposes a mapping from the header and first rows of a table, as YAML for a person to check: `entente import sheet --guess`. */
import { basename } from 'node:path';
import { shippedIdentity } from '../identity/identity';
import { toSlug } from '../ids';
import { fileProblem } from '../table/file-problem';
import { readRows } from '../table/read-rows';
import { type GuessedColumn, guessColumns } from './guess-columns';

const SAMPLE_ROWS = 200;

/** The proposal as text. @throws InvalidFact for a file that cannot be read or has no rows. */
export async function guessMapping(path: string): Promise<string> {
  const file = basename(path);
  const rows: (readonly string[])[] = [];
  for await (const { values } of readRows(path)) {
    rows.push(values);
    if (rows.length > SAMPLE_ROWS) break;
  }
  const [header, ...first] = rows;
  if (header === undefined || first.length === 0) throw fileProblem(file, null, 'has no rows to guess from.');
  const columns = guessColumns(
    header.map((name) => name.trim()),
    first,
    shippedIdentity(),
  );
  return proposal(file, columns, first.length);
}

function proposal(file: string, columns: readonly GuessedColumn[], rows: number): string {
  const name = toSlug(file.replace(/\.[a-z]+(\.gz)?$/i, '')).toLowerCase() || 'sheet';
  const lines = [
    `# Proposed from the header and ${rows} rows of ${file}. Look it over: what a column means is yours to say.`,
    ...columns.map((column) => `#   ${column.name}: ${describeColumn(column)}`),
    'source:',
    `  id: source:${name}`,
    `  name: ${JSON.stringify(file)}`,
    '  reliability: F',
    '  credibility: 6',
    'rows:',
    ...rowLines(name, columns),
  ];
  return `${lines.join('\n')}\n`;
}

function describeColumn({ role, scheme, label, form, orForm }: GuessedColumn): string {
  if (role === 'actor') return `${label === 'Organisation' ? 'organisations' : 'states'} by ${scheme}`;
  if (role === 'date') return form ? `dates, ${form}${orForm ? `; ${orForm} fits them all as well, see which it is` : ''}` : 'dates';
  return role === 'key' ? 'every value once: a key of the row' : 'not used';
}

function rowLines(name: string, columns: readonly GuessedColumn[]): string[] {
  const actors = columns.filter(({ role }) => role === 'actor');
  const states = actors.filter(({ label }) => label === 'State');
  const organisation = actors.find(({ label }) => label === 'Organisation');
  const key = columns.find(({ role }) => role === 'key');
  const dates = columns.filter(({ role }) => role === 'date');
  if (states[0] && organisation) return membershipLines(states[0], organisation, dates, key);
  if (states[0] && states[1]) return meetingLines(name, [states[0], states[1]], dates[0], key);
  return [
    '  # No two columns of actors were found. Write the facts of a row, in one of these forms:',
    '  # - tie: MEMBER_OF',
    '  # - entity: { id: ..., name: ... }',
    '  []',
  ];
}

function membershipLines(
  state: GuessedColumn,
  organisation: GuessedColumn,
  dates: readonly GuessedColumn[],
  key: GuessedColumn | undefined,
): string[] {
  const [start, end] = dates;
  return [
    '  - tie: MEMBER_OF',
    `    subject: ${actor(state, start)}`,
    `    object: ${actor(organisation, undefined)}`,
    ...(start ? [`    start: ${date(start)}`] : ['    # no start was found: it is unknown']),
    ...(end ? [`    end: ${date(end)}`] : []),
    ...(key ? [`    record: ${quoted(`{${key.name}}`)}`] : []),
  ];
}

function meetingLines(
  name: string,
  states: readonly [GuessedColumn, GuessedColumn],
  day: GuessedColumn | undefined,
  key: GuessedColumn | undefined,
): string[] {
  const id = key
    ? `event:${name}-{${key.name}}`
    : `event:${name}-${[day, ...states]
        .filter((column) => column !== undefined)
        .map((column) => `{${column.name}}`)
        .join('-')}`;
  return [
    `  - entity: { id: ${quoted(id)}, name: ${quoted(`{${states[0].name}} and {${states[1].name}}`)}, kind: MEETING${day ? `, date: ${date(day)}` : ''} }`,
    ...states.flatMap((state) => [
      '  - tie: PARTICIPATED_IN',
      `    subject: ${actor(state, day)}`,
      `    object: ${quoted(id)}`,
      ...(day ? [`    start: ${date(day)}`] : []),
    ]),
  ];
}

function actor({ name, scheme }: GuessedColumn, day: GuessedColumn | undefined): string {
  return `{ column: ${quoted(name)}, code: ${scheme}${day ? `, on: ${date(day)}` : ''} }`;
}

function date({ name, form }: GuessedColumn): string {
  return form ? `{ column: ${quoted(name)}, form: ${form} }` : quoted(`{${name}}`);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
