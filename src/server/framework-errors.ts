/**
 * Turns what Fastify itself refuses into our own errors: a body that is too large, an unknown media type, an address that cannot be
 * decoded.
 */
import { maxHeaderSize } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { QueryRefused } from '../errors';
import { securityHeaders } from './security-headers';

/** A body must be JSON, and only `/graphql` accepts one. */
const MESSAGES: Readonly<Record<string, (request: FastifyRequest, bodyBytes: number) => string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (_, bodyBytes) => `The request's body is larger than ${bodyBytes} bytes, which is the most accepted.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ({ headers }) =>
    `content-type: ${headers['content-type'] === undefined ? 'none is given' : `"${headers['content-type']}" is not read here`}. Accepted: application/json.`,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ({ headers }) =>
    `content-length: "${headers['content-length']}" is not the length of the body. Accepted: its number of bytes.`,
  FST_ERR_BAD_URL: ({ url }) => `"${url}" cannot be decoded. Accepted: addresses in which % is followed by two digits of UTF-8.`,
  FST_ERR_MAX_PARAM_LENGTH: () => `A part of the address is too long. Accepted: up to 100 characters, ${maxHeaderSize} bytes in all.`,
};

/** The refusal in our words, or in Fastify's words if it is a rare one. */
export function frameworkRefusal(error: FastifyError, request: FastifyRequest, bodyBytes: number): QueryRefused {
  return new QueryRefused(MESSAGES[error.code]?.(request, bodyBytes) ?? error.message, { cause: error });
}

/** Answers requests that Fastify refuses before its hooks run. */
export function answerBeforeHooks(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { message, code } = frameworkRefusal(error, request, 0);
  request.log.info({ method: request.method, status: 400, outcome: [code] });
  void reply
    .code(error.statusCode ?? 400)
    .headers({ ...securityHeaders(), 'x-request-id': request.id })
    .send({ errors: [{ message, extensions: { code } }] });
}
