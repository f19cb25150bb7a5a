/** The maximum numbers of entries in the caches of exporters. A dropped entry is computed again. */

/** By tie type or kind of entity; the model has fewer of both. */
export const MAX_TYPES = 1_000;
/** By name of an attribute or of a vocabulary term. */
export const MAX_NAMES = 1_000;
/** By date: enough for each day of 130 years. */
export const MAX_DATES = 50_000;
