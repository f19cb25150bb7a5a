/** Prints the lens as filters of the inner schema, from the conditions in the model. */
import type { Lens } from '../../model/lens';
import { type EdgeCondition, lensConditions, lensConditionsOfClaims, lensNodeCondition, OF_CLAIMS } from '../../model/lens-conditions';
import type { Relationship } from '../domain/domain';

/** A filter of the inner schema, as a value. */
export type Filter = Readonly<Record<string, unknown>>;

/** Filters that hold for every visible edge and for both its ends. */
export interface LensFilter {
  readonly lens: Lens;
  readonly node: Filter;
  /** The condition for visible entities of the kind. */
  kind(name: string): Filter;
  /** As a filter of the relationship's connection. */
  connection(relationship: Pick<Relationship, 'tie' | 'direction'>): Filter;
}

/** The ties from statements that take a position on a claim to that claim, by their name in the inner schema. */
const POSITIONS = 'inAssertsConnection';

/** The filters of a lens. */
export function lensFilter(lens: Lens): LensFilter {
  const { field, is, value } = lensNodeCondition(lens);
  const node = { [field]: { [is]: value } };
  const connection = { edge: edgeFilter(lensConditions(lens)), node };
  const claim = { ...node, [POSITIONS]: { some: connection } };
  // Read from a claim, its ABOUT edges are shown whenever the claim is. Read towards a claim, this must be tested.
  const about = edgeFilter(lensConditionsOfClaims(lens));
  const [fromClaim, toClaim] = [
    { edge: about, node },
    { edge: about, node: claim },
  ];
  return {
    lens,
    node,
    kind: (name) => (name === 'Claim' ? claim : node),
    connection: ({ tie, direction }) => (tie !== OF_CLAIMS ? connection : direction === 'IN' ? toClaim : fromClaim),
  };
}

/** All filters combined; empty filters are left out. */
export function all(filters: readonly Filter[]): Filter {
  const given = filters.filter((filter) => Object.keys(filter).length > 0);
  const [first, ...others] = given;
  if (!first) return {};
  return others.length === 0 ? first : { AND: given };
}

function edgeFilter(condition: EdgeCondition): Filter {
  if ('any' in condition) return { OR: condition.any.map(edgeFilter) };
  if ('all' in condition) return mergeFilters(condition.all.map(edgeFilter));
  if (condition.is !== 'disjoint') return { [condition.field]: { [condition.is]: condition.value } };
  const values = condition.value as readonly string[];
  return { NOT: { OR: values.map((value) => ({ [condition.field]: { includes: value } })) } };
}

/** One object if no two filters test the same field: it is easier to read and has a shorter translation. */
function mergeFilters(filters: readonly Filter[]): Filter {
  const keys = filters.flatMap((filter) => Object.keys(filter));
  return new Set(keys).size === keys.length ? Object.assign({}, ...filters) : { AND: filters };
}
