/** The number of connections to the database. */

/** The maximum at one time: four for each operation that the admission lets in, and some for exports and recordings. */
export const MAX_CONNECTIONS = 100;
