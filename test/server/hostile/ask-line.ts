/** Sends one line of the hostile corpus byte for byte over its own socket, and reads the answer. */
import { connect } from 'node:net';

/** A request with its expected answer. `<<text*3>>` repeats the text three times, with `%i` as the number of the repetition. */
export interface CorpusLine {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The role whose token is sent. */
  readonly as?: 'editor' | 'reader';
  /** The complete request, instead of all these parts. */
  readonly raw?: string;
  /** The expected status; 0 if the connection is closed without an answer. */
  readonly status: number;
  /** The code of the first error; undefined for an answer without errors. */
  readonly code?: string;
  /** The maximum duration until the answer, in milliseconds. */
  readonly ms: number;
}

export interface LineAnswer {
  readonly status: number;
  readonly code: string | undefined;
  readonly ms: number;
  readonly text: string;
}

/** Returns the answer of the server on this port of this machine, then closes the connection. */
export function askLine(line: CorpusLine, port: number, tokens: Readonly<Record<'editor' | 'reader', string>>): Promise<LineAnswer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(requestText(line, port, tokens)));
    const end = () => {
      socket.destroy();
      resolve(readAnswer(Buffer.concat(parts).toString('utf8'), performance.now() - began));
    };
    socket.on('data', (part) => {
      parts.push(part);
      if (isWhole(Buffer.concat(parts).toString('latin1'))) end();
    });
    // A server that stops reading may reset the connection; what it sent before that is the answer.
    socket.on('error', end).on('end', end).setTimeout(line.ms, end);
  });
}

function requestText(line: CorpusLine, port: number, tokens: Readonly<Record<'editor' | 'reader', string>>): Buffer {
  if (line.raw !== undefined) return Buffer.from(expanded(line.raw));
  const body = Buffer.from(expanded(line.body ?? ''));
  const headers = {
    Host: `127.0.0.1:${port}`,
    ...line.headers,
    ...(line.as && { authorization: `Bearer ${tokens[line.as]}` }),
    ...(line.body !== undefined && { 'Content-Length': String(body.length) }),
    ...(line.headers?.['Connection'] === undefined && { Connection: 'close' }),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${expanded(value)}`);
  const head = `${line.method ?? 'GET'} ${expanded(line.path ?? '/')} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

function expanded(text: string): string {
  return text.replace(/<<(.+?)\*(\d+)>>/gs, (_, part: string, times: string) =>
    Array.from({ length: Number(times) }, (_one, at) => part.replaceAll('%i', String(at))).join(''),
  );
}

/** Whether an answer of known length is complete; other answers end with the connection. */
function isWhole(text: string): boolean {
  const [head = '', body] = text.split(/\r\n\r\n(.*)/s, 2);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return body !== undefined && length !== undefined && body.length >= Number(length);
}

function readAnswer(text: string, ms: number): LineAnswer {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  return { status, code: /"errors":\[.*?"code":"([A-Z_]+)"/s.exec(text)?.[1], ms, text };
}
