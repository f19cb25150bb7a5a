/** What answering a request leaves for its log line. */
import type { FastifyRequest } from 'fastify';
import type { AnswerOfRequest } from './answers/answer-of-request';

/** What a GraphQL request tells its log line. */
export interface OperationNote {
  operation?: string;
  hash?: string;
  codes?: string[];
  /** Where it is there already, or to be kept. */
  answer?: AnswerOfRequest;
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
