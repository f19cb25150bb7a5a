/** A typed document as it is sent: its own text with the page's lens on the operation, and nothing else. */
import { type Lens, lensDirective } from '../lens/lens';

const HEAD = /^(\s*query\s+\w+\s*(?:\([^)]*\))?)\s*\{/;

/** @throws Error for a document that does not begin with one named query. */
export function operationText(document: string, lens: Lens): string {
  if (!HEAD.test(document)) throw new Error(`not a named query: ${document.slice(0, 60)}`);
  return document.replace(HEAD, (_, head: string) => `${head.trim()}${lensDirective(lens)} {`).trim();
}

/** The command that asks the same of the same server; where the reader is signed in, with the token the reader's shell is to hold, never with the token itself. */
export function curlText(origin: string, query: string, variables: object, signedIn: boolean): string {
  const body = JSON.stringify({ query, variables });
  const token = signedIn ? ' -H "authorization: Bearer $ENTENTE_TOKEN"' : '';
  return `curl ${origin}/graphql -H 'content-type: application/json'${token} --data '${body.replaceAll("'", "'\\''")}'`;
}

/** The address of the playground with the operation in it. */
export function playgroundAddress(query: string, variables: object): string {
  return `/playground?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}
