/** The limits of what is read from a file. A larger file is refused with these numbers and never silently cut. */

/** The size of a file on disk, in bytes. */
export const MAX_BYTES = 4 * 2 ** 30;
/** The unpacked size in bytes, and its maximum ratio to the packed size. */
export const MAX_UNPACKED_BYTES = 16 * 2 ** 30;
export const MAX_UNPACKED_RATIO = 200;
/** A file that unpacks to less than this can have any ratio: it cannot do harm. */
export const SAFE_UNPACKED_BYTES = 64 * 2 ** 20;
export const MAX_COLUMNS = 2_000;
/** The number of characters in one row, and in one value. */
export const MAX_ROW_CHARACTERS = 4 * 2 ** 20;
export const MAX_VALUE_CHARACTERS = 1 * 2 ** 20;
