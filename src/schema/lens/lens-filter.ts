/** The lens as filters of the inner schema, printed from the one statement of the rule in the model. */
import type { Lens } from '../../model/lens';
import { type EdgeCondition, lensConditions, lensConditionsOfClaims, lensNodeCondition, OF_CLAIMS } from '../../model/lens-conditions';
import type { Relationship } from '../domain/domain';

/** A filter of the inner schema, as a value. */
export type Filter = Readonly<Record<string, unknown>>;

/** What holds of every visible edge and of both its ends. */
export interface LensFilter {
  readonly lens: Lens;
  readonly node: Filter;
  /** What holds of visible entities of the kind. */
  kind(name: string): Filter;
  /** As a filter of the relationship's connection. */
  connection(relationship: Pick<Relationship, 'tie' | 'direction'>): Filter;
}

/** The ties to a claim from the statements that take a position on it, as the inner schema names them. */
const POSITIONS = 'inAssertsConnection';

/** The filters of a lens. */
export function lensFilter(lens: Lens): LensFilter {
  const { field, is, value } = lensNodeCondition(lens);
  const node = { [field]: { [is]: value } };
  const connection = { edge: edgeFilter(lensConditions(lens)), node };
  const claim = { ...node, [POSITIONS]: { some: connection } };
  // Read from a claim, its ABOUT edges are shown as the claim is; read towards a claim, that has to be asked.
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

/** All of the filters; an empty filter is no filter. */
export function all(filters: readonly Filter[]): Filter {
  const given = filters.filter((filter) => Object.keys(filter).length > 0);
  return given.length === 1 ? given[0]! : given.length === 0 ? {} : { AND: given };
}

function edgeFilter(condition: EdgeCondition): Filter {
  if ('any' in condition) return { OR: condition.any.map(edgeFilter) };
  if ('all' in condition) return mergeFilters(condition.all.map(edgeFilter));
  if (condition.is !== 'disjoint') return { [condition.field]: { [condition.is]: condition.value } };
  const values = condition.value as readonly string[];
  return { NOT: { OR: values.map((value) => ({ [condition.field]: { includes: value } })) } };
}

/** One object where no two filters test the same thing: it reads better and translates to less. */
function mergeFilters(filters: readonly Filter[]): Filter {
  const keys = filters.flatMap((filter) => Object.keys(filter));
  return new Set(keys).size === keys.length ? Object.assign({}, ...filters) : { AND: filters };
}
