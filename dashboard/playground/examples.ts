/** The examples: every file of examples/, in the order of their names; variables lie beside a query as `.json`. */

export interface Example {
  /** The first line of the file's opening comment. */
  readonly title: string;
  /** The rest of that comment, as far as it is prose; empty where there is none. */
  readonly about: string;
  readonly query: string;
  readonly variables?: string;
}

const queries = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('./examples/*.json', { query: '?raw', import: 'default', eager: true });

export const EXAMPLES: readonly Example[] = Object.keys(queries)
  .sort()
  .map((path) => {
    const query = queries[path] as string;
    return { ...headOf(query), query, variables: variables[path.replace(/graphql$/, 'json')] };
  });

function headOf(query: string): Pick<Example, 'title' | 'about'> {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !/^# \S/.test(line));
  const [title = '', ...about] = lines.slice(0, end).map((line) => line.slice(2));
  return { title, about: about.join(' ') };
}
