/** Runs one operation of the public schema: settles its lens, executes it, and returns the receipt with the answer. */

import {
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  validate,
} from 'graphql';
import type { CypherQuery } from '../../database/cypher-query';
import type { Database, RowBudget } from '../../database/database';
import { EntenteError } from '../../errors';
import { type KnownAtRequest, type Lens, readKnownAt } from '../../model/lens';
import { type ShownLens, shownLens } from '../../model/shown-lens';
import { assertPerspectiveRecorded } from '../../questions/shared/named/assert-recorded';
import { settledLens } from '../../questions/shared/perspective/settled-lens';
import { SCHEMA_VERSION } from '../../recorder/cypher/schema/migrations';
import { settledKnownAt } from '../../recorder/recorder';
import { takeTurn } from '../../turns';
import type { DomainIndex } from '../domain/domain-index';
import { lensFilter } from '../lens/lens-filter';
import { lensInput } from '../lens/lens-of-operation';
import { checkFilters } from '../limits/filter-limits';
import { checkDocumentTexts, checkVariableTexts } from '../limits/readable-texts';
import type { Translator } from '../translation/translator';
import { askInner } from './ask-inner';
import { attributeLoader } from './attribute-loader';
import { CarriedSettling } from './carried-settling';
import { claimLoader } from './claim-loader';
import { entityOpener } from './entity-opener';
import { entryLoader } from './entry-loader';
import { type EarlyAnswer, executeSpeculatively, type SettledPoints } from './execute-speculatively';
import { ListsUnderWay } from './lists-under-way';
import type { Caller, OperationContext } from './operation-context';
import { OperationStatements } from './operation-statements';
import { Receipt } from './receipt';
import { recordingLoader } from './recording-loader';

/** An operation as the client sends it. */
export interface RequestedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly caller?: Caller | undefined;
  /** Aborts when no client waits for the answer any more; the database's work then ends. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called with each lens that a query may have, and whether the query names its recording. It may return an answer that is already
   * available.
   */
  readonly there?: ((lens: ShownLens, isPinned: boolean) => Promise<ExecutionResult | undefined>) | undefined;
  /** Called with the work that the database still does for the operation after its end. */
  readonly onLeftover?: ((gone: Promise<void>) => void) | undefined;
}

/** What execution needs. */
export interface Engine {
  readonly db: Database;
  readonly publicSchema: GraphQLSchema;
  readonly translator: Translator;
  readonly index: DomainIndex;
  readonly points: SettledPoints;
}

const READER: Caller = { role: 'reader', name: 'reader' };

/** Documents that were validated; a caller that caches documents passes the same object for the same text. */
const valid = new WeakSet<DocumentNode>();

/** Documents whose texts hold no control characters. */
const readable = new WeakSet<DocumentNode>();

function checkQuestionTexts(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  if (!readable.has(document)) checkDocumentTexts(document);
  readable.add(document);
  checkVariableTexts(variables);
}

/** The answer with `extensions.receipt`; a refused operation has only errors. */
export async function executeOperation(engine: Engine, requested: RequestedOperation): Promise<ExecutionResult> {
  const { publicSchema } = engine;
  if (!valid.has(requested.document)) {
    const errors = validate(publicSchema, requested.document);
    if (errors.length > 0) return { errors };
    valid.add(requested.document);
    await takeTurn();
  }
  const operation = getOperationAST(requested.document, requested.operationName);
  if (!operation) return { errors: [new GraphQLError(describeUnknown(requested))] };
  try {
    checkFilters(publicSchema, requested.document, requested.variables ?? {});
    if (operation.operation === OperationTypeNode.QUERY) checkQuestionTexts(requested.document, requested.variables ?? {});
  } catch (error) {
    return { errors: [toGraphQLError(error, operation)] };
  }
  await takeTurn();
  const coerced = getVariableValues(publicSchema, operation.variableDefinitions ?? [], { ...requested.variables });
  if (coerced.errors) return { errors: coerced.errors };
  await takeTurn();
  return answerThroughLens(engine, requested, operation, coerced.coerced);
}

async function answerThroughLens(
  engine: Engine,
  requested: RequestedOperation,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Promise<ExecutionResult> {
  const { db, publicSchema, points } = engine;
  const run = (query: CypherQuery, budget?: () => RowBudget) => db.run(query, { signal: requested.signal, budget });
  const settle = (request: KnownAtRequest) => settledKnownAt({ run }, request);
  const check = (lens: Lens) => assertPerspectiveRecorded(run, lens);
  const settleAlong = (request: KnownAtRequest) => new CarriedSettling(request, settle);
  const answer = (lens: Lens, early?: EarlyAnswer<CarriedSettling>) => answerThrough(engine, requested, lens, early);
  try {
    const input = lensInput(publicSchema, operation, variables);
    if (operation.operation === OperationTypeNode.QUERY) {
      const isPinned = readKnownAt(input.knownAt).kind === 'SEQ';
      const given = async (lens: Lens, early?: EarlyAnswer<CarriedSettling>) => {
        const available = await requested.there?.(shownLens(lens), isPinned);
        early?.unused.throwIfAborted();
        return available ?? answer(lens, early);
      };
      return await executeSpeculatively(input, { points, settle, settleAlong, run, check, answer: given });
    }
    const lens = await settledLens(input, settle, run);
    await check(lens);
    return await answer(lens);
  } catch (error) {
    return { errors: [toGraphQLError(error, operation.directives?.find(({ name }) => name.value === 'lens') ?? operation)] };
  }
}

function toGraphQLError(error: unknown, nodes: ASTNode): GraphQLError {
  if (!(error instanceof EntenteError)) throw error;
  return new GraphQLError(error.message, { nodes, originalError: error, extensions: { code: error.code } });
}

async function answerThrough(
  engine: Engine,
  requested: RequestedOperation,
  lens: Lens,
  early?: EarlyAnswer<CarriedSettling>,
): Promise<ExecutionResult> {
  const outer = [requested.signal, early?.unused].filter((signal) => signal !== undefined);
  const statements = new OperationStatements(engine.db, outer, early?.settling);
  const context = buildContext(engine, statements, requested, lens);
  try {
    const answer = await execute({
      schema: engine.publicSchema,
      document: requested.document,
      operationName: requested.operationName,
      variableValues: { ...requested.variables },
      contextValue: context,
    });
    return { ...answer, extensions: { ...answer.extensions, receipt: context.receipt.shown(lens, SCHEMA_VERSION) } };
  } finally {
    // A failing field can end the complete answer while statements of other fields still run.
    statements.end();
    if (statements.leftover) requested.onLeftover?.(statements.leftover);
  }
}

function buildContext(
  { db, translator, index }: Engine,
  { run, stream, signal }: OperationStatements,
  { caller = READER }: RequestedOperation,
  lens: Lens,
): OperationContext {
  const filter = lensFilter(lens);
  const lists = new ListsUnderWay();
  const ask = askInner(translator, run);
  return {
    db,
    caller,
    signal,
    stream,
    lens,
    lensFilter: filter,
    receipt: new Receipt(),
    index,
    run,
    lists,
    askInner: ask,
    entities: entityOpener(index, filter, { ask, lists }),
    recordings: recordingLoader(run, lists),
    claims: claimLoader(run, lists),
    entries: entryLoader(run, lists),
    attributes: attributeLoader(run, lists),
  };
}

function describeUnknown({ operationName }: RequestedOperation): string {
  return operationName
    ? `operationName: the document has no operation "${operationName}".`
    : 'operationName: the document has several operations; say which one.';
}
