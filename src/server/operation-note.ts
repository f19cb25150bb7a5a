/** Data of a request for its log line. */
import type { FastifyRequest } from 'fastify';
import type { RequestAnswer } from './answers/request-answer';

/** What the log line of a GraphQL request contains. */
export interface OperationNote {
  operation?: string;
  hash?: string;
  codes?: string[];
  /** Set if the answer is already kept, or will be kept. */
  answer?: RequestAnswer;
  /** The client disconnected before the answer. */
  abandoned?: boolean;
}

const notes = new WeakMap<FastifyRequest, OperationNote>();

/** The note of a request, filled while the request is answered. */
export function getOperationNote(request: FastifyRequest): OperationNote {
  const note = notes.get(request) ?? {};
  notes.set(request, note);
  return note;
}
