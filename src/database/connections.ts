/** How many connections to the database there are. */

/** At most so many at a time: four for each operation that the admission lets in, and some for exports and recordings. */
export const MAX_CONNECTIONS = 100;
