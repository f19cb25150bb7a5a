/** What an export can be told of its scope. */

/** As given; everything may be left out, and at most one of `of`, `dossier`, `timeline` and `paths` is given. */
export interface ScopeInput {
  readonly of?: readonly string[];
  readonly hops?: number;
  readonly dossier?: readonly string[];
  readonly timeline?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly paths?: readonly string[];
  readonly maxHops?: number;
  readonly semantics?: string;
  readonly first?: number;
  readonly tieTypes?: readonly string[];
  readonly kinds?: readonly string[];
  /** Of dyad-years, as `directed` is. */
  readonly measures?: readonly string[];
  readonly directed?: boolean;
}

/** What was given, by name; the rest was left out. */
export function givenIn(input: ScopeInput): [name: string, value: unknown][] {
  return Object.entries(input).filter(([, value]) => value !== undefined);
}
