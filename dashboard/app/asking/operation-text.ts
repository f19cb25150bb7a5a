/** A typed document as it is sent: its own text with the page's lens on the operation, and nothing else. */
import { type Lens, lensDirective } from '../lens/lens';

const HEAD = /^(\s*query\s+\w+\s*(?:\([^)]*\))?)\s*\{/;

/** @throws Error for a document that does not begin with one named query. */
export function operationText(document: string, lens: Lens): string {
  if (!HEAD.test(document)) throw new Error(`not a named query: ${document.slice(0, 60)}`);
  return document.replace(HEAD, (_, head: string) => `${head.trim()}${lensDirective(lens)} {`).trim();
}

/** The command that asks the same of the same server. */
export function curlText(origin: string, query: string, variables: object): string {
  const body = JSON.stringify({ query, variables });
  return `curl ${origin}/graphql -H 'content-type: application/json' --data '${body.replaceAll("'", "'\\''")}'`;
}

/** The address of the playground with the operation in it. */
export function playgroundAddress(query: string, variables: object): string {
  return `/playground?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`;
}
