/** Prevents pages of other sites from making a browser ask questions or start exports on this server (CSRF). */
import type { FastifyRequest } from 'fastify';
import { QueryRefused } from '../errors';

/**
 * Refuses a request that a browser made for a page of another site. Used for addresses whose answers cost something.
 * Browsers declare it in `Sec-Fetch-Site`, to loopback and over HTTPS.
 * Older browsers send the page's `Origin` in a GET only if that page is elsewhere.
 * Over plain HTTP from other machines a token is needed, which no browser adds by itself. Programs send neither header.
 */
export async function refuseCrossSite({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): Promise<void> {
  const { origin, 'sec-fetch-site': site } = headers;
  const isCrossSite = site === undefined ? method === 'GET' && origin !== undefined : site === 'cross-site';
  if (!isCrossSite) return;
  const from = origin === undefined ? 'another site' : `"${origin}"`;
  throw new QueryRefused(`The request was made by a page of ${from}. Accepted: requests of programs, and of pages of this server.`);
}
