/** What answering a request leaves for its log line. */
import type { FastifyRequest } from 'fastify';
import type { RequestAnswer } from './answers/request-answer';

/** What a GraphQL request tells its log line. */
export interface OperationNote {
  operation?: string;
  hash?: string;
  codes?: string[];
  /** Where it is there already, or to be kept. */
  answer?: RequestAnswer;
  /** The caller left before the answer. */
  abandoned?: boolean;
}

const notes = new WeakMap<FastifyRequest, OperationNote>();

/** The note of a request, to be filled while it is answered. */
export function getOperationNote(request: FastifyRequest): OperationNote {
  const note = notes.get(request) ?? {};
  notes.set(request, note);
  return note;
}
