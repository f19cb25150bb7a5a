/** `/graphql`: Apollo Server validates and limits operations, the schema executes them. */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GatewayExecutionResult, GatewayInterface } from '@apollo/server-gateway-interface';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { QueryRefused } from '../errors';
import type { Admission } from './admission/admission';
import { answerStatus } from './answer-status';
import { addAnswerHeaders, readClientTags } from './answers/answer-headers';
import type { KeptAnswers } from './answers/kept-answers';
import { RequestAnswer } from './answers/request-answer';
import { type Caller, identifyCaller } from './caller';
import { refuseCrossSite } from './cross-site';
import { executeOperation, type ServedOperation, type ServedSchema } from './execute-operation';
import { jsonInTurns } from './json-in-turns';
import { costLimit } from './limits/cost-limit';
import { refuseDeepDocument } from './limits/nesting-limit';
import { shapeRules } from './limits/shape-rules';
import { namedOperation } from './named-operation';
import { getOperationNote } from './operation-note';
import { operationFailure, publicError } from './public-error';
import type { RequestContext } from './request-context';
import { noteOperations, noteRefusal } from './request-log';
import { sendInPieces } from './send-in-pieces';
import { isLoopback, type ServerSettings } from './server-settings';
import type { Tokens } from './tokens';

/** Maximum bytes for the texts of persisted queries, and the same for parsed documents: about a thousand of each. */
const CACHED_BYTES = 4_194_304;

/** Adds the endpoint to a server; it stops with the server. */
export async function addGraphqlEndpoint(
  server: FastifyInstance,
  schema: ServedSchema,
  settings: ServerSettings,
  tokens: Tokens,
  admission: Admission,
  kept: KeptAnswers,
): Promise<void> {
  const apollo = createApollo(schema, settings, admission, server.log);
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  const answer = fastifyApolloHandler(apollo, { context: async (request, reply) => createContext(request, reply, settings, tokens, kept) });
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    compress: { encodings: ['br', 'gzip'] },
    onRequest: refuseCrossSite,
    onSend: [noteRefusal, addAnswerHeaders, sendInPieces],
    preHandler: async ({ query, body }) => {
      for (const source of [query, body]) refuseDeepDocument((source as { query?: unknown } | null | undefined)?.query);
    },
    // The type says that an answer is a text; the other hooks accept any payload.
    handler: answer as RouteHandlerMethod,
  });
}

function createApollo(
  schema: ServedSchema,
  settings: ServerSettings,
  admission: Admission,
  log: FastifyBaseLogger,
): ApolloServer<RequestContext> {
  const { limits } = settings;
  return new ApolloServer<RequestContext>({
    gateway: createGateway(schema, limits.timeoutMs, admission),
    formatError: (formatted, error) =>
      publicError(formatted, error, (cause, errorId) => log.error({ err: cause, errorId }, 'unexpected error in an operation')),
    validationRules: shapeRules(limits),
    parseOptions: { maxTokens: limits.tokens },
    introspection: isLoopback(settings.host) || settings.tokenNeeded,
    plugins: [ApolloServerPluginLandingPageDisabled(), namedOperation, costLimit(limits), answerStatus, noteOperations],
    allowBatchedHttpRequests: false,
    // `refuseCrossSite` lets programs send a GET without a header of Apollo's; bodies that are forms or plain text are not read.
    csrfPrevention: false,
    // Apollo's automatic persisted queries: the answer to an unknown hash makes the client send the text, which is then kept.
    cache: new InMemoryLRUCache({ maxSize: CACHED_BYTES }),
    documentStore: new InMemoryLRUCache({ maxSize: CACHED_BYTES }),
    includeStacktraceInErrorResponses: false,
    stringifyResult: jsonInTurns,
    stopOnTerminationSignals: false,
    logger: log,
  });
}

/** Apollo's interface for a custom executor: Apollo passes on what it has parsed, validated and limited. */
function createGateway(schema: ServedSchema, timeoutMs: number, admission: Admission): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema.publicSchema, coreSupergraphSdl: '' });
      return () => {};
    },
    async load() {
      return {
        executor: async ({ document, request, operationName, context }) => {
          const { caller, signal, client, cost, answer } = context as RequestContext;
          const operation = { document, operationName, variables: request.variables, caller };
          const findAnswer: ServedOperation['there'] = (lens, isPinned) => answer.findAnswer(operation, lens, isPinned);
          const result = await executeOperation(
            schema,
            { ...operation, signal, there: findAnswer },
            { timeoutMs, admission, client, cost },
          );
          answer.noteResult(result);
          return result as GatewayExecutionResult;
        },
      };
    },
    async stop() {},
  };
}

function createContext(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: ServerSettings,
  tokens: Tokens,
  kept: KeptAnswers,
): RequestContext {
  const disconnect = new AbortController();
  const note = getOperationNote(request);
  const answer = new RequestAnswer(kept, readClientTags(request));
  note.answer = answer;
  reply.raw.once('close', () => {
    answer.finish();
    if (reply.raw.writableEnded) return;
    note.abandoned = true;
    disconnect.abort(new QueryRefused('Client disconnected.'));
  });
  const caller = authenticate(request, settings, tokens);
  return { caller, signal: disconnect.signal, note, answer, client: `${caller.name} ${request.ip}`, cost: 0 };
}

function authenticate(request: FastifyRequest, settings: ServerSettings, tokens: Tokens): Caller {
  try {
    return identifyCaller(request.headers.authorization, tokens, settings.tokenNeeded);
  } catch (error) {
    throw operationFailure(error as Error);
  }
}
