/** How many actors the matrix can hold, how their number changes the question and the drawing, and the possible orders. */

/** The maximum that `dyadYears` accepts. */
export const MAX_ACTORS = 200;
/** Up to this number of actors, one question reads all pairs with their evidence. For more, only the values are read, page by page. */
export const WITH_EVIDENCE = 28;
/** With more actors than this, the matrix is a canvas with cells a few pixels wide. */
export const AS_TABLE = 60;

/** As chosen, by name, by total value with the largest first, or with similar rows next to each other. */
export const MATRIX_ORDERS = ['chosen', 'name', 'total', 'alike'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];
