/** Reads the complete graph as a stream: entities in the order of the index of their ids, then ties type by type in the order of theirs. */
import type { CypherQuery } from '../../database/cypher-query';
import type { Transaction } from '../../database/database';
import { ENTITY_LABELS } from '../../domain/entity-kinds';
import { TIE_TYPE_NAMES } from '../../domain/tie-types';
import type { DenialRecord, EntityRecord, TieRecord } from '../../exporters/records';
import { entityRecord } from '../../exporters/records/entity-record';
import type { Lens } from '../../model/lens';
import { entitiesInOrder, readExportedEntity } from '../cypher/entities';
import { anyOfKind, anyOfType, DENIALS, edgesInOrder } from '../cypher/ties';
import { readDenials, readTies } from './read-ties';
import type { Scope } from './scope';
import type { ScopeReading } from './scope-reading';

type Whole = Extract<Scope, { kind: 'WHOLE' }>;

/** Statements: one that counts for each kind and type, one for entities, and two for each tie type that is present. */
export async function readWholeGraph(
  tx: Transaction,
  scope: Whole,
  lens: Lens,
  published: ReadonlyMap<string, number>,
): Promise<ScopeReading> {
  const kinds = await countPresent(tx, scope.kinds ?? ENTITY_LABELS, (kind) => anyOfKind(kind, lens));
  const types = await countPresent(tx, scope.tieTypes ?? TIE_TYPE_NAMES, (type) => anyOfType(type, lens));
  const inOrder = [...types.keys()].sort();
  return {
    kinds: ENTITY_LABELS.filter((label) => kinds.has(label)),
    tieTypes: TIE_TYPE_NAMES.filter((name) => types.has(name)),
    expected: total(kinds) + total(types),
    entities: () => entities(tx, scope, lens),
    ties: () => ties(tx, inOrder, scope, lens, published),
    denials: () => denials(tx, inOrder, scope, lens, published),
  };
}

async function* entities(tx: Transaction, { kinds }: Whole, lens: Lens): AsyncGenerator<EntityRecord> {
  for await (const row of tx.stream(entitiesInOrder(lens, kinds))) {
    const { id, label, properties, named } = readExportedEntity(row, lens);
    yield entityRecord(id, label, properties, named);
  }
}

async function* ties(
  tx: Transaction,
  types: readonly string[],
  { kinds }: Whole,
  lens: Lens,
  published: ReadonlyMap<string, number>,
): AsyncGenerator<TieRecord> {
  for (const type of types) yield* readTies(tx.stream(edgesInOrder(type, lens, kinds)), type, lens, published);
}

async function* denials(
  tx: Transaction,
  types: readonly string[],
  { kinds }: Whole,
  lens: Lens,
  published: ReadonlyMap<string, number>,
): AsyncGenerator<DenialRecord> {
  for (const type of types) yield* readDenials(tx.stream(edgesInOrder(type, lens, kinds, DENIALS)), type, published);
}

/** How many entities or ties each kind or type has; kinds and types without any by the lens's knownAt are left out. */
async function countPresent(tx: Transaction, names: readonly string[], count: (name: string) => CypherQuery): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const [row] = await tx.run(count(name));
    if (row?.['known'] === true) counts.set(name, Number(row['there']));
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
