/**
 * Small things returned a thousand a row: a row each would cost more than what is in it, and one row of them all is looked through again for each
 * byte of it by the driver.
 */
const AT_ONCE = 1_000;

/** Returns the list of that name in rows of one column; none where it is empty. */
export function returnInBatches(list: string, column: string, atOnce: number = AT_ONCE): string {
  return `UNWIND range(0, size(${list}) - 1, ${atOnce}) AS at
RETURN ${list}[at..at + ${atOnce}] AS ${column}`;
}
