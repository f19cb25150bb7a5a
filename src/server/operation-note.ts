/** What answering a request leaves for its log line. */
import type { FastifyRequest } from 'fastify';

/** What a GraphQL request tells its log line. */
export interface OperationNote {
  operation?: string;
  hash?: string;
  codes?: string[];
  /** The caller left before the answer. */
  abandoned?: boolean;
}

const notes = new WeakMap<FastifyRequest, OperationNote>();

/** The note of a request, to be filled while it is answered. */
export function noteOf(request: FastifyRequest): OperationNote {
  const note = notes.get(request) ?? {};
  notes.set(request, note);
  return note;
}
