/** Reads from the environment where the server listens and whom it trusts; refuses unsafe settings. */
import { InvalidArgument } from '../errors';
import { CONNECTION_LIMITS, type ConnectionLimits } from './connections/connection-limits';
import { LIMITS, type Limits } from './limits/limits';

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  /** Whether readers also need a token. */
  readonly tokenNeeded: boolean;
  readonly limits: Limits;
  readonly connections: ConnectionLimits;
  /** Maximum bytes of kept answers; 0 keeps none. */
  readonly keptAnswerBytes: number;
}

const KEPT_ANSWER_BYTES = 33_554_432;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Reads HOST (127.0.0.1), PORT (4000; 0 for any free one) and AUTHENTICATION (`none` or `token`).
 * @throws InvalidArgument for a value that is not accepted, and for a host that other machines can reach without authentication
 */
export function readServerSettings(env: Readonly<Record<string, string | undefined>>): ServerSettings {
  const host = env['HOST'] || '127.0.0.1';
  const tokenNeeded = readAuthentication(env['AUTHENTICATION']) === 'token';
  if (!isLoopback(host) && !tokenNeeded) {
    throw new InvalidArgument(
      `HOST: "${host}" lets other machines reach this server, and no authentication is configured. ` +
        'Set AUTHENTICATION=token (every request then needs a token of the data folder), or leave HOST out to serve this machine alone.',
    );
  }
  return {
    host,
    port: readPort(env['PORT']),
    tokenNeeded,
    limits: LIMITS,
    connections: CONNECTION_LIMITS,
    keptAnswerBytes: KEPT_ANSWER_BYTES,
  };
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new InvalidArgument(`PORT: "${text}" is not a port. Accepted: a whole number from 0 to 65535 (0 takes any free port).`);
}

function readAuthentication(text: string | undefined): 'none' | 'token' {
  if (text === undefined || text === '' || text === 'none') return 'none';
  if (text === 'token') return 'token';
  throw new InvalidArgument(`AUTHENTICATION: "${text}" is not known. Accepted: none, token.`);
}
