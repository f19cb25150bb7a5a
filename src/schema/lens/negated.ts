/**
 * The NOT of a filter, by one rule: whatever does not pass the filter passes its opposite. A missing value passes only the test `eq: null`.
 */
import { storedName } from '../inner/inner-names';
import { all, type Filter } from './lens-filter';

/** Properties stored on every edge or node, so they are never missing. */
const ALWAYS_STORED: ReadonlySet<string> = new Set(
  `id name tieId assertionId key sourceId assertedBy stance reliability credibility endStatus startEarliest startLatest endEarliest endLatest
  givenStartEarliest givenStartLatest givenEndEarliest givenEndLatest recordedFrom recordedTo voices standing`.split(/\s+/),
);

/** The opposite of a filter that is not empty. */
export function negated(filter: Filter): Filter {
  return { NOT: decided(filter) };
}

/**
 * The filter, made false where the database would leave it undecided. In the database a test on a missing value is neither true nor false,
 * and neither is its opposite.
 */
function decided(filter: Filter): Filter {
  return all(
    Object.entries(filter).map(([name, value]) => {
      if (name === 'AND' || name === 'OR') return { [name]: (value as readonly Filter[]).map(decided) };
      if (name === 'node' || name === 'edge') return { [name]: decided(value as Filter) };
      // A negated filter is decided already, and whether an edge exists is always decided.
      const stored = storedName(name);
      if (name === 'NOT' || name.endsWith('Connection') || ALWAYS_STORED.has(stored)) return { [name]: value };
      const tests = Object.entries(value as Filter);
      if (tests.length === 1 && tests.every(([test, against]) => test === 'eq' && against === null)) return { [name]: value };
      return { AND: [{ [name]: value }, { NOT: { [stored]: { eq: null } } }] };
    }),
  );
}
