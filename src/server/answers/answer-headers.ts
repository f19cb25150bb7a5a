/** What the headers of a GraphQL answer say of keeping it, and the answer 304 to a client that has it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getOperationNote } from '../operation-note';

const SECONDS_A_YEAR = 31_536_000;

/** A tag is weak: the answer may be sent compressed or as it is. */
const TAG = /(?:W\/)?"([\w-]+)"/g;

/** Tags of a request's `If-None-Match`; none for a method whose answers clients do not keep. */
export function readClientTags({ method, headers }: FastifyRequest): string[] {
  if (method !== 'GET') return [];
  return [...(headers['if-none-match'] ?? '').matchAll(TAG)].map(([, tag]) => tag!);
}

/** A hook before an answer is sent. */
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
