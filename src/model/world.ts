/** What is known beside the facts at hand: the database as it stands, or the facts themselves. */

/** The little of an entity that rules and defaults ask about. Dates are EDTF as written. */
export interface KnownEntity {
  readonly label: string;
  /** Its own kind where it has one: NEWS_REPORT, MEETING, MINISTRY, ... */
  readonly kind?: string;
  readonly date?: string;
  readonly endDate?: string;
}

/** Which entities exist. `ids` is for the nearest match in messages and may be left out where there are too many. */
export interface World {
  entity(id: string): KnownEntity | undefined;
  ids?(): Iterable<string>;
}

/** A world in which nothing exists yet. */
export const EMPTY_WORLD: World = { entity: () => undefined };
