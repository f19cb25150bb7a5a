/** How many actors the matrix holds, how it is asked for and drawn by their number, and in which orders they may stand. */

/** As many as `dyadYears` takes. */
export const MAX_ACTORS = 200;
/** Up to so many, all pairs and what was counted of each are one question; of more only the values are asked for, page by page. */
export const WITH_EVIDENCE = 28;
/** Of more than these each cell is a few points wide, on a canvas. */
export const AS_TABLE = 60;

/** As they were chosen, by name, those with most in all first, or those beside each other whose rows are alike. */
export const MATRIX_ORDERS = ['chosen', 'name', 'total', 'alike'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];
