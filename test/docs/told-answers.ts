/** Queries of the documentation with their documented answers: each GraphQL block, and the JSON block after it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isRewriting } from '../support/rewriting';

const TOP = join(__dirname, '../..');
const PAGES = join(TOP, 'docs/questions');

/** The paths of README.md and of the pages on questions. */
export function pagesWithAnswers(): string[] {
  const questions = readdirSync(PAGES).filter((name) => name.endsWith('.md'));
  return [join(TOP, 'README.md'), ...questions.sort().map((name) => join(PAGES, name))];
}

export interface ToldAnswer {
  /** `paths.md 1`: the page, and the position of the query on it. */
  readonly name: string;
  readonly page: string;
  readonly query: string;
  /** The JSON text on the page; null if no JSON follows the query. */
  readonly answer: string | null;
}

const BLOCKS = /```graphql\n([\s\S]*?)```(?:\s*?\n```json\n([\s\S]*?)```)?/g;

/** Every query of every page, in order. */
export function toldAnswers(): ToldAnswer[] {
  return pagesWithAnswers().flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(BLOCKS)].map(([, query = '', answer = null], at) => {
      return { name: `${basename(page)} ${at + 1}`, page, query, answer };
    }),
  );
}

export interface ToldTable {
  readonly name: string;
  readonly page: string;
  /** The first query of the page, which the command runs. */
  readonly query: string;
  /** The value of --rows. */
  readonly rows: string;
  readonly table: string;
}

const TABLES = /```sh\nentente query \S+ --output csv --rows (\S+)\n```\n\n```csv\n([\s\S]*?)```/g;

/** Every command on a page that prints a table of the first query of that page, with the table. */
export function toldTables(): ToldTable[] {
  return pagesWithAnswers().flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    const query = /```graphql\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    return [...text.matchAll(TABLES)].map(([, rows = '', table = '']) => ({
      name: `${basename(page)} --rows ${rows}`,
      page,
      query,
      rows,
      table,
    }));
  });
}

/** The table on the page. "npm run docs" writes the current table to the page instead. */
export function tableInPage({ page, table }: ToldTable, present: string): string {
  if (!isRewriting('UPDATE_DOCS')) return table;
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(`\`\`\`csv\n${table}\`\`\``, () => `\`\`\`csv\n${present}\`\`\``),
  );
  return present;
}

/** The answer on the page. "npm run docs" writes a different current answer to the page instead, to be read and checked. */
export function answerInPage({ name, page, query, answer }: ToldAnswer, present: unknown): unknown {
  const isCurrent = answer !== null && isDeepStrictEqual(JSON.parse(answer), present);
  if (!isCurrent && isRewriting('UPDATE_DOCS')) {
    const block = `\`\`\`graphql\n${query}\`\`\`\n`;
    const [before, after = ''] = readFileSync(page, 'utf8').split(block);
    const rest = after.replace(/^\s*```json\n[\s\S]*?```\n/, '');
    writeFileSync(page, `${before}${block}\n\`\`\`json\n${written(present)}\n\`\`\`\n${rest.startsWith('\n') ? rest : `\n${rest}`}`);
    return present;
  }
  if (answer === null) throw new Error(`${name}: no answer follows the query. Run "npm run docs", check what it says, and commit it.`);
  return JSON.parse(answer);
}

/** Prints JSON, with each value that fits on one line written on one line. */
function written(value: unknown, indent = ''): string {
  const short = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + short.length <= 120) return short;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => written(item, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${written(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}
