/** Joins the pages of one list into one answer. */

/** The first page, with the lists of the other pages appended to its list. All other fields come from the last page. */
export function joinPages<Data>(pages: readonly [Data, ...Data[]], list: string): Data {
  return pages.reduce((before, after) => joinValues(before, after, list) as Data);
}

function joinValues(before: unknown, after: unknown, list: string): unknown {
  if (!isRecord(before) || !isRecord(after)) return after;
  const entries = Object.entries(after).map(([name, value]) => {
    const earlier = before[name];
    if (name === list && Array.isArray(earlier) && Array.isArray(value)) return [name, [...earlier, ...value]];
    return [name, joinValues(earlier, value, list)];
  });
  return Object.fromEntries(entries);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
