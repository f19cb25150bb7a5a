/** Sends an operation to a running Entente over HTTP. */
import type { FormattedExecutionResult } from 'graphql';
import { DatabaseUnavailable, InvalidArgument } from '../errors';
import { isLoopback } from '../server/server-settings';
import type { OperationToAsk } from './operation-to-ask';

const GREETING_TIMEOUT_MS = 1000;

/** The base address of the Entente that serves on this machine's port; null if none answers. */
export async function findLocalServer(host: string, port: number): Promise<string | null> {
  if (port === 0) return null;
  const name = isLoopback(host) && host.includes(':') ? '[::1]' : '127.0.0.1';
  const url = `http://${name}:${port}`;
  try {
    const answer = await fetch(`${url}/version`, { signal: AbortSignal.timeout(GREETING_TIMEOUT_MS) });
    return ((await answer.json()) as { name?: string }).name === 'entente' ? url : null;
  } catch {
    return null;
  }
}

/**
 * The server's answer to one operation.
 * @throws InvalidArgument for an invalid address, DatabaseUnavailable if no server answers there
 */
export async function askServer(url: string, operation: OperationToAsk, token: string | undefined): Promise<FormattedExecutionResult> {
  const address = graphqlAddress(url);
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  try {
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(operation) });
    return (await answer.json()) as FormattedExecutionResult;
  } catch (error) {
    throw new DatabaseUnavailable(`--url: no Entente answers at "${url}". Start one with "entente serve", or leave --url out.`, {
      cause: error,
    });
  }
}

function graphqlAddress(url: string): URL {
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return new URL('/graphql', url);
  throw new InvalidArgument(`--url: "${url}" is not an address. Accepted: an address such as http://127.0.0.1:4000.`);
}
