/** Refuses a document whose brackets are nested too deep before it is parsed: the parser recurses, and runs out of stack on a small text. */
import { Lexer, Source, TokenKind } from 'graphql';
import { QueryRefused } from '../../errors';

/** Far more than the limit on the depth of selections and of filters leaves room for. */
const MAX_NESTING = 200;

const OPENING_TOKENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING_TOKENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** @throws QueryRefused for the text of a document; what is not a text is for others to refuse */
export function refuseDeepDocument(source: unknown): void {
  // Brackets in texts and comments count here; only a text with many of them is read again.
  if (typeof source === 'string' && (source.match(/[[{(]/g)?.length ?? 0) > MAX_NESTING) refuseDeep(source);
}

function refuseDeep(source: string): void {
  const lexer = new Lexer(new Source(source));
  let depth = 0;
  for (;;) {
    try {
      lexer.advance();
    } catch {
      // A text that is not GraphQL is refused by the parser, which says where.
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
