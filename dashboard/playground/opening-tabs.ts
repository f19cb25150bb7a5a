/** Which tabs a visitor finds: the query in the page's address first, then the examples. */
import { EXAMPLES } from './examples';

export interface OpeningTab {
  readonly query: string;
  readonly variables?: string;
}

export interface Opening {
  readonly tabs: OpeningTab[];
  /** Set only when the address names a query: GraphiQL then shows it even where tabs are remembered. */
  readonly initialQuery?: string;
  readonly initialVariables?: string;
}

/** Reads `?query=` and `?variables=` of the page's address; both are GraphQL and JSON text. */
export function openingTabs(search: string): Opening {
  const address = new URLSearchParams(search);
  const query = address.get('query');
  const examples = EXAMPLES.map(({ query, variables }) => ({ query, variables }));
  if (!query) return { tabs: examples };
  const variables = address.get('variables') ?? undefined;
  return { tabs: [{ query, variables }, ...examples], initialQuery: query, initialVariables: variables };
}
