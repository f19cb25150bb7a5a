/** Identifies the caller by the token in the request; tokens are compared in constant time. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Unauthorised } from '../errors';
import type { Tokens } from './tokens';

export type Role = 'reader' | 'editor';

export interface Caller {
  readonly role: Role;
  /** The name that recordings store as `by`. */
  readonly name: string;
}

const ANONYMOUS: Caller = { role: 'reader', name: 'anonymous' };

const digest = (text: string) => createHash('sha256').update(text).digest();
/** Digests have one length, so the comparison reveals nothing about the length of the token. */
const isSameToken = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

/**
 * The caller of an `Authorization` header.
 * @throws Unauthorised for a token that is not ours, and for a missing token if `tokenNeeded`
 */
export function identifyCaller(authorization: string | undefined, tokens: Tokens, tokenNeeded: boolean): Caller {
  if (authorization === undefined) {
    if (tokenNeeded) throw new Unauthorised('This server answers only with a token. Send the header "Authorization: Bearer <token>".');
    return ANONYMOUS;
  }
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (token === undefined) throw new Unauthorised('The Authorization header is not of the form "Bearer <token>".');
  if (isSameToken(token, tokens.editor)) return { role: 'editor', name: 'editor' };
  if (isSameToken(token, tokens.reader)) return { role: 'reader', name: 'reader' };
  throw new Unauthorised('The token is not one of this server. The tokens lie in its data folder, in editor-token and reader-token.');
}
