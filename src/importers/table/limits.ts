/** How much of a file is read at most. What is larger is refused with these numbers, never cut in silence. */

/** Bytes of a file as it lies on disk. */
export const MAX_BYTES = 4 * 2 ** 30;
/** Bytes once unpacked, and how many times its packed size. */
export const MAX_UNPACKED_BYTES = 16 * 2 ** 30;
export const MAX_UNPACKED_RATIO = 200;
/** A file below this size may unpack to any ratio: it cannot do harm. */
export const SAFE_UNPACKED_BYTES = 64 * 2 ** 20;
export const MAX_COLUMNS = 2_000;
/** Characters of one row, and of one value. */
export const MAX_ROW_CHARACTERS = 4 * 2 ** 20;
export const MAX_VALUE_CHARACTERS = 1 * 2 ** 20;
