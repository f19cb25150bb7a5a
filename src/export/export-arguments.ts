/** The arguments of an export: the same names on the command line, in a URL and in a manifest. */

export interface ExportArgument {
  readonly name: string;
  /** The placeholder for its value in help. */
  readonly takes: string;
  readonly description: string;
}

const argument = (name: string, takes: string, description: string): ExportArgument => ({ name, takes, description });

export const SCOPE_ARGUMENTS: readonly ExportArgument[] = [
  argument('of', 'ids', 'only the surroundings of these entities, by id, separated by commas; dyad-years: the actors, every pair of them'),
  argument('hops', 'n', 'with of: how many hops around them, from 1 to 4 (1)'),
  argument('dossier', 'a,b', 'only the relations of two actors, as in the question dossier'),
  argument('timeline', 'ids', 'only the dated ties of these entities'),
  argument('from', 'date', 'with timeline: only what may have held on this day or later; dyad-years: the first year'),
  argument('to', 'date', 'with timeline: only what may have held on this day or earlier; dyad-years: the last year'),
  argument('paths', 'a,b', 'only the shortest paths between two entities, as in the question paths'),
  argument('max-hops', 'n', 'with paths: how many hops a path may have, from 1 to 6 (4)'),
  argument('semantics', 'semantics', 'with paths: CONCURRENT (default), TIME_ORDERED or ANY'),
  argument('first', 'n', 'with paths: how many at most, from 1 to 100 (10)'),
  argument('tie-types', 'types', 'only ties of these types, separated by commas'),
  argument(
    'kinds',
    'kinds',
    'only entities of these kinds, separated by commas; with of and paths also those that they and their ties name',
  ),
  argument('measures', 'measures', 'dyad-years: only these, such as SHARED_ORGANISATIONS, separated by commas (all)'),
  argument('directed', 'true|false', 'dyad-years: each pair in both directions, from actor_a towards actor_b (false)'),
];

export const LENS_ARGUMENTS: readonly ExportArgument[] = [
  argument('valid-at', 'day', 'only what was in force on this day, or in this month or year, such as 2025-05-09'),
  argument('known-at', 'when', 'as known then: an instant, a day, or a recording such as "#12" (the newest)'),
  argument('asserted-by', 'ids', 'only assertions of these actors or sources, separated by commas'),
  argument('background', 'true|false', 'with asserted-by: also ties on which none of them has made an assertion (true)'),
  argument('certainty', 'certainty', 'POSSIBLE (default) or CERTAIN: how certainly a tie was in force, and which days are drawn'),
  argument('policy', 'policy', 'how assertions of one tie are resolved: ALL (default), CONSENSUS, MOST_RELIABLE, LATEST'),
  argument('min-reliability', 'grade', 'only sources of at least this grade, A to F'),
];

/** Every option of every format; a format refuses those it does not have. */
export const FORMAT_ARGUMENTS: readonly ExportArgument[] = [
  argument('flavour', 'name', 'a dialect: json networkx or d3, graphml plain or yed, pajek plain or temporal'),
  argument('shape', 'shape', 'gexf: a tie as one edge (edges), or each of its spells as a node between its ends (reified)'),
  argument('gexf-version', 'version', 'gexf: 1.3 or 1.2'),
  argument('evidence', 'ids|none', 'dyad-years: whether to write the ids of what each value counts and is based on (ids)'),
  argument('guard', 'on|off', 'csv, dyad-years: keep spreadsheets from running text that looks like a formula (on)'),
  argument('bom', 'yes|no', 'csv, dyad-years: begin each file with a byte order mark, for Excel (no)'),
];

export const EXPORT_ARGUMENTS: readonly ExportArgument[] = [...SCOPE_ARGUMENTS, ...LENS_ARGUMENTS, ...FORMAT_ARGUMENTS];
