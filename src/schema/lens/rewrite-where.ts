/**
 * Rewrites filters from clients into filters of the inner schema, and adds the lens to every predicate on relationships. Literals and
 * variables are both handled as values.
 */
import { entityKind } from '../../domain/entity-kinds';
import type { Relationship } from '../domain/domain';
import type { DomainIndex } from '../domain/domain-index';
import { boundNames, innerField } from '../inner/inner-names';
import { edgeField } from '../public/asserted-edge';
import { isFolded } from '../public/generated-sdl';
import { all, type Filter, type LensFilter } from './lens-filter';
import { negated } from './negated';
import { checkTests, dateFilter, type Given, textFilter } from './value-tests';

export interface WhereScope {
  readonly index: DomainIndex;
  readonly lens: LensFilter;
}

/** The filter on nodes of a kind or an interface. `place` begins the path that errors name. */
export function nodeWhere(scope: WhereScope, typeName: string, given: Given, place: string): Filter {
  const type = scope.index.node(typeName);
  const again = (filter: Given, at: string) => nodeWhere(scope, typeName, filter, at);
  return combined(given, place, { again, never: NEVER }, (name, value, at) => {
    const relationship = type.connections.get(name);
    if (relationship) return predicates(scope, relationship, value, at);
    if (name === 'kinds') return kindFilter(value as unknown as readonly string[]);
    const property = type.properties.get(name);
    if (property?.type === 'EDTF') return dateFilter(name, boundNames(name), value, at);
    return property && isFolded(property) ? textFilter(property, value, at) : { [name]: checkTests(value, at) };
  });
}

function kindFilter(kinds: readonly string[]): Filter {
  return anyOf(
    kinds.map((kind) => ({ id: { startsWith: `${entityKind(kind)?.prefix}:` } })),
    NEVER,
  );
}

/** The filter of a connection without the lens, which the caller adds. */
export function connectionWhere(scope: WhereScope, relationship: Relationship, given: Given, place: string): Filter {
  const again = (filter: Given, at: string) => connectionWhere(scope, relationship, filter, at);
  return combined(given, place, { again, never: { node: NEVER } }, (name, value, at) => {
    const filter = name === 'node' ? nodeWhere(scope, relationship.target, value, at) : edgeWhere(scope, relationship.edge, value, at);
    return isEmpty(filter) ? {} : { [name]: filter };
  });
}

/** `some`, `none`, `single` and `all`, applied only to what the lens shows. */
function predicates(scope: WhereScope, relationship: Relationship, given: Given, place: string): Filter {
  const field = `${innerField(relationship)}Connection`;
  const visible = scope.lens.connection(relationship);
  return all(
    present(given).map(([name, value]) => {
      const filter = connectionWhere(scope, relationship, value as Given, `${place}.${name}`);
      if (name !== 'all') return { [field]: { [name]: all([visible, filter]) } };
      const fails = isEmpty(filter) ? [] : [{ [field]: { none: all([visible, negated(filter)]) } }];
      return all([{ [field]: { some: visible } }, ...fails]);
    }),
  );
}

function edgeWhere(scope: WhereScope, edge: string, given: Given, place: string): Filter {
  const again = (filter: Given, at: string) => edgeWhere(scope, edge, filter, at);
  return combined(given, place, { again, never: NEVER }, (name, value, at) => {
    const field = edgeField(name);
    if (field?.bounds) return dateFilter(name, field.bounds, value, at);
    const stored = field?.stored[0] ?? name;
    if (field?.filter === 'StringFilter') return textFilter({ name: stored, list: false }, value, at);
    const property = field ? undefined : scope.index.edge(edge)?.get(name);
    return property && isFolded(property) ? textFilter(property, value, at) : { [stored]: checkTests(value, at) };
  });
}

interface Combining {
  readonly again: (given: Given, place: string) => Filter;
  /** A filter of this type that never holds. */
  readonly never: Filter;
}

/** AND, OR and NOT of the same filter; other fields one by one. A filter without tests always holds. */
function combined(
  given: Given,
  place: string,
  { again, never }: Combining,
  one: (name: string, value: Given, place: string) => Filter,
): Filter {
  return all(
    listTests(given).map(([name, value]) => {
      const at = `${place}.${name}`;
      if (name !== 'AND' && name !== 'OR' && name !== 'NOT') return one(name, value as Given, at);
      if (name === 'NOT') return opposite(again(value as Given, at), never);
      const filters = (value as Given[]).map((filter, index) => again(filter, `${at}.${index}`));
      return name === 'AND' ? all(filters) : anyOf(filters, never);
    }),
  );
}

const NEVER: Filter = { recordedFrom: { lt: 0 } };
const isEmpty = (filter: object): boolean => Object.keys(filter).length === 0;
const opposite = (filter: Filter, never: Filter): Filter => (isEmpty(filter) ? never : negated(filter));

function anyOf(filters: readonly Filter[], never: Filter): Filter {
  if (filters.some(isEmpty)) return {};
  const [first, ...others] = filters;
  if (!first) return never;
  return others.length === 0 ? first : { OR: filters };
}

/** The parts of a filter that test something. NOT always does, because the opposite of a filter that always holds never holds. */
function listTests(given: Given): [string, unknown][] {
  return present(given).filter(([name, value]) => name === 'NOT' || Array.isArray(value) || !isEmpty(value as object));
}

function present(given: Given): [string, unknown][] {
  return Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined);
}
