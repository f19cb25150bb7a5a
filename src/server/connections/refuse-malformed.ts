/** Refuses input that is not HTTP or arrives too slowly, in the format of all other errors. Fastify does not see such a request. */
import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { QueryRefused } from '../../errors';
import { securityHeaders } from '../security-headers';
import type { ConnectionLimits } from './connection-limits';
import { isAnswering } from './unanswered';

interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** Listens to `clientError`: sends an answer if the connection still allows it, and closes the connection. */
export function refuseMalformed(limits: ConnectionLimits): (error: NodeJS.ErrnoException, socket: Duplex) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    socket.end(refusal(refusalFor(error.code, limits)), () => socket.destroy());
  };
}

/** Chooses the refusal by the code of Node's error; any other code means that the input is not HTTP/1.1. */
function refusalFor(code: string | undefined, { headersMs, requestMs }: ConnectionLimits): Refusal {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT': {
      const accepted = `Accepted: its headers within ${headersMs / 1000} s, all of it within ${requestMs / 1000} s.`;
      return { status: 408, message: `The request did not arrive in time. ${accepted}` };
    }
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, message: `The headers of the request are larger than ${maxHeaderSize} bytes, which is the most accepted.` };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return { status: 413, message: 'The chunks of the body have too long extensions. Accepted: chunks without extensions.' };
    default:
      return { status: 400, message: 'The request is not HTTP/1.1, or its headers contradict each other.' };
  }
}

function refusal({ status, message }: Refusal): string {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: new QueryRefused(message).code } }] });
  const headers = {
    ...securityHeaders(),
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
