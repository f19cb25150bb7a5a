/** The entities known besides the current facts: from the database, or from the facts themselves. */

/** The properties of an entity that rules and defaults need. Dates are EDTF as written. */
export interface KnownEntity {
  readonly label: string;
  /** Its kind within the label, if it has one: NEWS_REPORT, MEETING, MINISTRY, ... */
  readonly kind?: string;
  readonly date?: string;
  readonly endDate?: string;
}

/** The entities that exist. `ids` is for the nearest match in messages and may be left out if there are too many. */
export interface World {
  entity(id: string): KnownEntity | undefined;
  ids?(): Iterable<string>;
}

/** A world in which nothing exists yet. */
export const EMPTY_WORLD: World = { entity: () => undefined };
