/** How many entries the caches of exporters keep at most. An entry that was dropped is computed again. */

/** By type of tie or kind of entity; the domain has fewer of both. */
export const MAX_TYPES = 1_000;
/** By name of an attribute, or of a term of a vocabulary. */
export const MAX_NAMES = 1_000;
/** By date: room for each day of 130 years. */
export const MAX_DATES = 50_000;
