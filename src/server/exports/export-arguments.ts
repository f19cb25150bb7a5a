/** What an export can be told: the same words on the command line, in an address and in a manifest. */

export interface ExportArgument {
  readonly name: string;
  /** What stands for its value in help. */
  readonly takes: string;
  readonly description: string;
}

const argument = (name: string, takes: string, description: string): ExportArgument => ({ name, takes, description });

export const SCOPE_ARGUMENTS: readonly ExportArgument[] = [
  argument('of', 'ids', 'only what lies around these entities, by id, with commas between; dyad-years: the actors, every pair of them'),
  argument('hops', 'n', 'with of: how many hops around them, from 1 to 4 (1)'),
  argument('dossier', 'a,b', 'only what lies between two actors, as the question dossier tells it'),
  argument('timeline', 'ids', 'only the ties of these entities that lie in time'),
  argument('from', 'date', 'with timeline: only what can have held on this day or later; dyad-years: the first year'),
  argument('to', 'date', 'with timeline: only what can have held on this day or earlier; dyad-years: the last year'),
  argument('paths', 'a,b', 'only the shortest ways between two entities, as the question paths finds them'),
  argument('max-hops', 'n', 'with paths: how many hops a path may have, from 1 to 6 (4)'),
  argument('semantics', 'semantics', 'with paths: CONCURRENT (default), TIME_ORDERED or ANY'),
  argument('first', 'n', 'with paths: how many at most, from 1 to 100 (10)'),
  argument('tie-types', 'types', 'only ties of these types, with commas between'),
  argument('kinds', 'kinds', 'only entities of these kinds, with commas between'),
  argument('measures', 'measures', 'dyad-years: only these, such as SHARED_ORGANISATIONS, with commas between (all)'),
  argument('directed', 'true|false', 'dyad-years: each pair in both directions, from actor_a towards actor_b (false)'),
];

export const LENS_ARGUMENTS: readonly ExportArgument[] = [
  argument('valid-at', 'day', 'only what was in force on this day, such as 2025-05-09'),
  argument('known-at', 'when', 'as known then: an instant, a day, or a recording such as "#12" (the newest)'),
  argument('asserted-by', 'ids', 'on the word of these actors or sources, with commas between'),
  argument('background', 'true|false', 'with asserted-by: also ties on which none of them has spoken (true)'),
  argument('certainty', 'certainty', 'POSSIBLE (default) or CERTAIN: how surely a tie was in force, and which days are drawn'),
  argument('policy', 'policy', 'how assertions of one tie are resolved: ALL (default), CONSENSUS, MOST_RELIABLE, LATEST'),
  argument('min-reliability', 'grade', 'only sources of at least this grade, A to F'),
];

/** Every option of every format; a format refuses those it does not have. */
export const FORMAT_ARGUMENTS: readonly ExportArgument[] = [
  argument('flavour', 'name', 'a dialect: json networkx or d3, graphml plain or yed, pajek plain or temporal'),
  argument('shape', 'shape', 'gexf: a tie as one edge (edges), or each of its spells as a node between its ends (reified)'),
  argument('gexf-version', 'version', 'gexf: 1.3 or 1.2'),
  argument('evidence', 'ids|none', 'dyad-years: whether the ids of what each value counts and rests on are written (ids)'),
  argument('guard', 'on|off', 'csv, dyad-years: keep spreadsheets from computing text that begins like a formula (on)'),
  argument('bom', 'yes|no', 'csv, dyad-years: begin each file with a byte order mark, for Excel (no)'),
];

export const EXPORT_ARGUMENTS: readonly ExportArgument[] = [...SCOPE_ARGUMENTS, ...LENS_ARGUMENTS, ...FORMAT_ARGUMENTS];
