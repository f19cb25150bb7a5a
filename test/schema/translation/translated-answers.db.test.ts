/** Runs every plan of the documentation and the playground on the seed: as kept translation, and as @neo4j/graphql answers it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../../src/database/database';
import type { KnownAt } from '../../../src/model/lens';
import { type Engine, executeOperation } from '../../../src/schema/execution/execute-operation';
import { innerOperation } from '../../../src/schema/inner/inner-operation';
import { innerSchema } from '../../../src/schema/inner/inner-schema';
import type { RootPlan } from '../../../src/schema/lens/plan-root';
import { freshTranslation } from '../../../src/schema/translation/fresh-translation';
import { planShape } from '../../../src/schema/translation/plan-shape';
import { type Translation, Translator } from '../../../src/schema/translation/translator';
import { toldAnswers } from '../../docs/told-answers';
import { connectSeededDatabase } from '../../support/seeded-database';
import { libraryAnswer } from './library-answer';
import { DOMAIN, INDEX, PUBLIC_SCHEMA } from './plans-of-operation';

const TOP = join(__dirname, '../../..');
const EXAMPLES = join(TOP, 'dashboard/playground/examples');

interface Asked {
  readonly name: string;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

function examples(): Asked[] {
  const files = readdirSync(EXAMPLES).filter((file) => file.endsWith('.graphql'));
  return files.map((name) => {
    const beside = readdirSync(EXAMPLES).find((file) => file === name.replace(/graphql$/, 'json'));
    const variables = beside ? JSON.parse(readFileSync(join(EXAMPLES, beside), 'utf8')) : {};
    return { name, document: parse(readFileSync(join(EXAMPLES, name), 'utf8')), variables };
  });
}

const LENS = '($day: EDTF, $by: [ID!], $id: ID!) @lens(validAt: $day, assertedBy: $by)';
/** Nested lists, of entities with many ties in the seed. */
const NESTED = [
  'states(where: { id: { eq: $id } }) { totalCount edges { node { id name aliases cow membershipsConnection { totalCount tieCount edges { node { id name membersConnection(first: 3) { totalCount edges { node { id name } properties { start } } } } properties { start end status voices { id name } source { name } } } } } } }',
  'events(first: 5, sort: [{ date: DESC }]) { totalCount edges { node { id goldstein participantsConnection(where: { node: { id: { eq: $id } } }) { edges { node { id name } properties { role quote } } } } } }',
  'treaties(where: { partiesConnection: { some: { node: { id: { eq: $id } } } } }) { edges { node { id shortTitle signedAt partiesConnection(first: 4) { totalCount nodeCount(certainty: CERTAIN) edges { node { id ... on State { iso3 postsConnection { edges { node { id name } } } } } } } } } }',
  'states(where: { id: { eq: $id } }) { edges { node { id } } } places { edges { node { id name point { latitude longitude } } } } claims(first: 4) { edges { node { id text predicate } } }',
].map((body) => parse(`query ${LENS} { ${body} lens { validAt } }`));
const VALUES: readonly Record<string, unknown>[] = [
  { id: 'state:PAK' },
  { id: 'state:IND' },
  { id: 'state:nowhere' },
  { id: 'state:PAK', day: '2025-05-09' },
  { id: 'state:IND', day: '1965' },
  { id: 'state:PAK', by: ['state:IND'] },
  { id: 'state:IND', by: ['state:CHN'], day: '2001-06-15' },
];

/** Compares each translation with the library before it returns it. */
class HeldTranslator extends Translator {
  readonly shapes = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly db: Database,
  ) {
    super(schema);
  }

  override async translate(plan: RootPlan): Promise<Translation> {
    const translation = await super.translate(plan);
    const shape = planShape(plan).text;
    this.shapes.set(shape, (this.shapes.get(shape) ?? 0) + 1);
    expect(translation.statement).toStrictEqual(await freshTranslation(this.schema, innerOperation(this.schema, plan)));
    const rows = (await this.db.run(translation.statement)).map(translation.read);
    expect(plain(plan.node ? rows : rows[0])).toStrictEqual(plain(await libraryAnswer(this.schema, plan, (query) => this.db.run(query))));
    return translation;
  }
}

const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

describe('translations', () => {
  let db: Database;
  let engine: Engine & { readonly translator: HeldTranslator };
  beforeAll(async () => {
    db = await connectSeededDatabase();
    const translator = new HeldTranslator(await innerSchema(DOMAIN), db);
    engine = { db, publicSchema: PUBLIC_SCHEMA, translator, index: INDEX, points: new LRUCache<string, KnownAt>({ max: 10 }) };
  });
  afterAll(() => db.close());

  /** The answers to all queries of a document. */
  async function ask({ document, variables }: Omit<Asked, 'name'>): Promise<unknown[]> {
    const answers: unknown[] = [];
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.QUERY) continue;
      const { data, errors } = await executeOperation(engine, { document, variables, operationName: operation.name?.value });
      expect(errors).toBeUndefined();
      answers.push(plain(data));
    }
    return answers;
  }

  test.each([...examples(), ...toldAnswers().map(({ name, query }): Asked => ({ name, document: parse(query), variables: {} }))])(
    'of $name equal those of the library',
    async (asked) => {
      expect(await ask(asked)).toEqual(await ask(asked));
    },
  );

  test('of nested lists equal those of the library, for all values', async () => {
    engine.translator.shapes.clear();
    for (const document of NESTED) for (const variables of VALUES) await ask({ document, variables });
    const asked = [...engine.translator.shapes.values()].reduce((sum, times) => sum + times);
    expect(asked).toBeGreaterThan(2 * engine.translator.shapes.size);
  });
});
