/** The playground's examples: each operation of each file, and the complete answer that it must have. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { isRewriting } from '../support/rewriting';

const EXAMPLES = join(__dirname, '../../dashboard/playground/examples');
const GOLDEN = join(__dirname, '../golden/stories');

/** One operation of an example. */
export interface ToldExample {
  /** `04-indus-waters-treaty-by-party IndusWatersTreatyByParty`. */
  readonly name: string;
  readonly query: string;
  readonly operationName: string;
  readonly variables: Record<string, unknown>;
  /** Path of the file with the complete answer. */
  readonly golden: string;
}

/** Every operation of every example, in the order of their files. */
export function toldExamples(): ToldExample[] {
  const files = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return files.flatMap((file) => {
    const query = readFileSync(join(EXAMPLES, file), 'utf8');
    const beside = join(EXAMPLES, file.replace(/graphql$/, 'json'));
    const variables = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {};
    const name = file.replace(/\.graphql$/, '');
    const operations = parse(query).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    return operations.map((operation) => {
      const operationName = operation.name!.value;
      return { name: `${name} ${operationName}`, query, operationName, variables, golden: join(GOLDEN, `${name}.${operationName}.json`) };
    });
  });
}

/** An answer without the parts that differ from run to run: the instants of the database's clock. */
export function comparable(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => (key === 'at' && typeof value === 'string' ? 'an instant' : value));
}

/** The checked answer. "npm run golden" writes the current answer instead, which must then be checked fact by fact. */
export function golden(path: string, answer: unknown): unknown {
  if (isRewriting('ENTENTE_WRITE_GOLDEN')) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(path, `${JSON.stringify(answer, null, 2)}\n`);
  }
  if (!existsSync(path)) throw new Error(`${path} does not exist: run "npm run golden", check the answer fact by fact, and commit it.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
