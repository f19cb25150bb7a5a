/** Sets the cache headers of a GraphQL answer, and answers 304 to a client that already has the answer. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getOperationNote } from '../operation-note';

const SECONDS_A_YEAR = 31_536_000;

/** Tags are weak, because the answer may be sent compressed or uncompressed. */
const TAG = /(?:W\/)?"([\w-]+)"/g;

/** Tags in the `If-None-Match` header of a request; none for a method whose answers clients do not keep. */
export function readClientTags({ method, headers }: FastifyRequest): string[] {
  if (method !== 'GET') return [];
  return [...(headers['if-none-match'] ?? '').matchAll(TAG)].flatMap(([, tag]) => tag ?? []);
}

/** A hook that runs before an answer is sent. */
export async function addAnswerHeaders(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const { answer } = getOperationNote(request);
  const tag = answer?.stableTag ?? null;
  if (answer && typeof payload === 'string' && reply.statusCode === 200) answer.keepSent(payload);
  if (request.method !== 'GET' || tag === null) {
    reply.header('cache-control', 'no-store');
    return payload;
  }
  reply.header('etag', `W/"${tag}"`);
  reply.header('cache-control', answer?.isPinned ? `private, max-age=${SECONDS_A_YEAR}, immutable` : 'private, no-cache');
  reply.header('vary', 'accept, accept-encoding, authorization');
  if (answer?.origin !== 'client') return payload;
  reply.code(304);
  for (const name of ['content-length', 'content-type']) reply.removeHeader(name);
  return '';
}
