/**
 * Small things returned ten a row: a row each would cost more than what is in it, and one row of them all is looked through again for each
 * byte of it by the driver.
 * With more a row, too much of them would arrive at once: the driver decodes what has arrived without a pause.
 */
const BATCH_SIZE = 10;

/** Returns the list of that name in rows of one column; none where it is empty. */
export function returnInBatches(list: string, column: string, batchSize: number = BATCH_SIZE): string {
  return `UNWIND range(0, size(${list}) - 1, ${batchSize}) AS at
RETURN ${list}[at..at + ${batchSize}] AS ${column}`;
}
