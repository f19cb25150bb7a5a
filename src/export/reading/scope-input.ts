/** The arguments that choose what is exported. */

/** The arguments as given. All are optional, and at most one of `of`, `dossier`, `timeline` and `paths` is given. */
export interface ScopeInput {
  readonly of?: readonly string[] | undefined;
  readonly hops?: number | undefined;
  readonly dossier?: readonly string[] | undefined;
  readonly timeline?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly maxHops?: number | undefined;
  readonly semantics?: string | undefined;
  readonly first?: number | undefined;
  readonly tieTypes?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** For dyad-years, like `directed`. */
  readonly measures?: readonly string[] | undefined;
  readonly directed?: boolean | undefined;
}

/** The arguments that were given, by name. */
export function listGiven(input: ScopeInput): [name: string, value: unknown][] {
  return Object.entries(input).filter(([, value]) => value !== undefined);
}
