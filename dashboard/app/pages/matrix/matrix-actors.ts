/** How many actors the matrix holds: all their pairs, with what was counted of each, are as much as one question may cost. */
export const MOST_ACTORS = 28;
