/** How many actors the matrix holds: all their pairs are one page of the answer, and can still be read. */
export const MOST_ACTORS = 45;
