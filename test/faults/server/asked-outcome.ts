/** Sends a request on a connection that is kept alive, and says how it ended. */
import { createHash } from 'node:crypto';
import { type Agent, type IncomingMessage, request } from 'node:http';

/**
 * ANSWERED: 200 and whole. REFUSED: 503 in the form of all errors, and the connection closes. UNCONNECTED: the port was closed. CLOSED: the
 * connection ended before the first byte of an answer. CUT: it ended in the middle of an answer. OTHER: anything else.
 */
export type Ending = 'ANSWERED' | 'REFUSED' | 'UNCONNECTED' | 'CLOSED' | 'CUT' | 'OTHER';

export interface Outcome {
  readonly ending: Ending;
  /** The status and the text of the answer, or the error. */
  readonly detail: string;
}

export interface Asked {
  readonly path: string;
  readonly body?: string;
  readonly token?: string;
  /** Called with the answer when its head is there, before anything is read; reading begins when it resolves. */
  readonly beforeReading?: (answer: IncomingMessage) => Promise<unknown>;
}

export function askOnce(origin: string, agent: Agent | undefined, { path, body, token, beforeReading }: Asked): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    let began = false;
    const sending = request(`${origin}${path}`, { method: body === undefined ? 'GET' : 'POST', agent: agent ?? false, headers });
    sending.on('error', (error: NodeJS.ErrnoException) => {
      const ending = began ? 'CUT' : error.code === 'ECONNREFUSED' ? 'UNCONNECTED' : 'CLOSED';
      resolve({ ending, detail: `${error.code}: ${error.message}` });
    });
    sending.on('response', (answer) => {
      began = true;
      readAnswer(answer, beforeReading).then(resolve, (error: Error) => resolve({ ending: 'CUT', detail: error.message }));
    });
    sending.end(body);
  });
}

async function readAnswer(answer: IncomingMessage, beforeReading?: Asked['beforeReading']): Promise<Outcome> {
  await beforeReading?.(answer);
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  const { statusCode, headers, trailers } = answer;
  const text = bytes.subarray(0, 1_000).toString();
  const detail = `${statusCode} ${headers.connection} ${text}`;
  if (!answer.complete) return { ending: 'CUT', detail };
  const digest = trailers['x-entente-sha256'];
  if (digest !== undefined && digest !== createHash('sha256').update(bytes).digest('hex')) return { ending: 'CUT', detail };
  if (statusCode === 200) return { ending: text.includes('"errors":[{') ? 'OTHER' : 'ANSWERED', detail };
  const isRefusal = statusCode === 503 && headers.connection === 'close' && /^\{"errors":\[\{"message":".*"code":"BUSY"/.test(text);
  return { ending: isRefusal ? 'REFUSED' : 'OTHER', detail };
}
