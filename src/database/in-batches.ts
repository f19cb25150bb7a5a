/**
 * Small items are returned ten per row.
 * One item per row would cost more than the item itself. With one row for all items, the driver would scan that row again for each byte.
 * With more per row, too much would arrive at once: the driver decodes what has arrived without a pause.
 */
const BATCH_SIZE = 10;

/** Returns the list with that name in rows of one column; no rows if it is empty. */
export function returnInBatches(list: string, column: string, batchSize: number = BATCH_SIZE): string {
  return `UNWIND range(0, size(${list}) - 1, ${batchSize}) AS at
RETURN ${list}[at..at + ${batchSize}] AS ${column}`;
}
