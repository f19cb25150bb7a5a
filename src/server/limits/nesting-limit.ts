/**
 * Refuses a document with too deeply nested brackets before it is parsed. The parser is recursive, so a small text can exhaust its stack.
 */
import { Lexer, Source, TokenKind } from 'graphql';
import { QueryRefused } from '../../errors';

/** Far above the limits on the depth of selections and filters. */
const MAX_NESTING = 200;

const OPENING_TOKENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING_TOKENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** @throws QueryRefused if the document is nested too deeply; a value that is not a text is refused elsewhere */
export function refuseDeepDocument(source: unknown): void {
  // This count includes brackets in strings and comments. Only a text with many brackets is read again.
  if (typeof source === 'string' && (source.match(/[[{(]/g)?.length ?? 0) > MAX_NESTING) refuseDeep(source);
}

function refuseDeep(source: string): void {
  const lexer = new Lexer(new Source(source));
  let depth = 0;
  for (;;) {
    try {
      lexer.advance();
    } catch {
      // The parser refuses a text that is not GraphQL, and reports the position.
      return;
    }
    const { kind } = lexer.token;
    if (kind === TokenKind.EOF) return;
    if (CLOSING_TOKENS.has(kind)) depth -= 1;
    if (OPENING_TOKENS.has(kind)) depth += 1;
    if (depth > MAX_NESTING)
      throw new QueryRefused(`The document nests over ${MAX_NESTING} brackets within each other. Accepted: up to ${MAX_NESTING}.`);
  }
}
