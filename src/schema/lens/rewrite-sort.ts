/**
 * Rewrites sort orders from clients into those of the inner schema. They always end with an id, so the same question has the same pages.
 */
import type { NodeType } from '../domain/domain-index';
import { boundNames } from '../inner/inner-names';
import { edgeField } from '../public/asserted-edge';

type Order = Readonly<Record<string, unknown>>;
type Given = readonly Order[] | null | undefined;

/** The order of a list of entities; by id if none is given. */
export function nodeSort(type: NodeType, given: Given): Order[] {
  return [...(given ?? []).flatMap((order) => nodeOrders(type, order)), { id: 'ASC' }];
}

/** The order of a connection; by start, then by version, if none is given. */
export function connectionSort(target: NodeType, given: Given): Order[] {
  const orders = (given ?? []).flatMap(({ node, edge }) => [
    ...nodeOrders(target, node as Order | undefined).map((order) => ({ node: order })),
    ...Object.entries(present(edge as Order | undefined)).map(([name, way]) => ({ edge: { [edgeField(name)?.sort ?? name]: way } })),
  ]);
  return [...(orders.length > 0 ? orders : [{ edge: { givenStartEarliest: 'ASC' } }]), { edge: { id: 'ASC' } }];
}

/** A date is sorted by its earliest day. Sorted as a text, "1964~" would come after "1964-05". */
function nodeOrders(type: NodeType, given: Order | null | undefined): Order[] {
  return Object.entries(present(given)).map(([name, way]) => ({
    [type.properties.get(name)?.type === 'EDTF' ? boundNames(name)[0] : name]: way,
  }));
}

function present(given: Order | null | undefined): Order {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, way]) => way !== null && way !== undefined));
}
