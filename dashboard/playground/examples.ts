/** The example tabs: every file of examples/, in the order of their names; variables lie beside a query as `.json`. */
import type { OpeningTab } from './opening-tabs';

const queries = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('./examples/*.json', { query: '?raw', import: 'default', eager: true });

export const EXAMPLES: readonly OpeningTab[] = Object.keys(queries)
  .sort()
  .map((path) => ({ query: queries[path] as string, variables: variables[path.replace(/graphql$/, 'json')] }));
