/** NOT of a filter, by one rule: what does not pass the filter passes its opposite, and a value that is missing passes no test but `eq: null`. */
import { storedName } from '../inner/inner-names';
import { all, type Filter } from './lens-filter';

/** Stored of every edge or node: nothing of them is missing. */
const ALWAYS_STORED: ReadonlySet<string> = new Set(
  `id name tieId assertionId key sourceId assertedBy stance reliability credibility endStatus startEarliest startLatest endEarliest endLatest
  givenStartEarliest givenStartLatest givenEndEarliest givenEndLatest recordedFrom recordedTo voices standing`.split(/\s+/),
);

/** The opposite of a filter that is not empty. */
export function negated(filter: Filter): Filter {
  return { NOT: decided(filter) };
}

/** The filter, false where the database would leave it undecided: a test on what is missing is neither true nor false there, nor is its opposite. */
function decided(filter: Filter): Filter {
  return all(
    Object.entries(filter).map(([name, value]) => {
      if (name === 'AND' || name === 'OR') return { [name]: (value as readonly Filter[]).map(decided) };
      if (name === 'node' || name === 'edge') return { [name]: decided(value as Filter) };
      // An opposite is decided already; whether there is an edge is never undecided.
      const stored = storedName(name);
      if (name === 'NOT' || name.endsWith('Connection') || ALWAYS_STORED.has(stored)) return { [name]: value };
      const tests = Object.entries(value as Filter);
      if (tests.length === 1 && tests[0]![0] === 'eq' && tests[0]![1] === null) return { [name]: value };
      return { AND: [{ [name]: value }, { NOT: { [stored]: { eq: null } } }] };
    }),
  );
}
