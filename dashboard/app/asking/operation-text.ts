/** The text of a typed document as it is sent: the document itself with the page's lens on the operation. */
import { type Lens, lensDirective } from '../lens/lens';

const HEAD = /^(\s*query\s+\w+\s*(?:\([^)]*\))?)\s*\{/;

/** @throws Error if the document does not begin with one named query. */
export function operationText(document: string, lens: Lens): string {
  if (!HEAD.test(document)) throw new Error(`not a named query: ${document.slice(0, 60)}`);
  return document.replace(HEAD, (_, head: string) => `${head.trim()}${lensDirective(lens)} {`).trim();
}

/**
 * The shell command that sends the same question to the same server. For a signed-in reader it takes the token from a variable of the
 * reader's shell and never contains the token.
 */
export function curlText(origin: string, query: string, variables: object, signedIn: boolean): string {
  const body = JSON.stringify({ query, variables });
  const token = signedIn ? ' -H "authorization: Bearer $ENTENTE_TOKEN"' : '';
  return `curl ${origin}/graphql -H 'content-type: application/json'${token} --data '${body.replaceAll("'", "'\\''")}'`;
}

/** The address of the playground, with the operation in it. */
export function playgroundAddress(query: string, variables: object): string {
  return `/playground?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}
