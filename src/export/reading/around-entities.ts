/**
 * Reads what surrounds entities, for an export: found ring by ring as in `neighbourhood`, limited only by the hops, then read in the order
 * of keys.
 */

import type { Transaction } from '../../database/database';
import { ENTITY_LABELS, entityKindOfId } from '../../domain/entity-kinds';
import { TIE_TYPE_NAMES } from '../../domain/tie-types';
import type { DenialRecord, EntityRecord, TieRecord } from '../../exporters/records';
import { entityRecord } from '../../exporters/records/entity-record';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { toCanonicalTies } from '../../questions/neighbourhood/answer';
import { readTiesAround, tiesAround } from '../../questions/neighbourhood/cypher';
import { growNeighbourhood, type MetTie } from '../../questions/neighbourhood/grow-neighbourhood';
import type { NeighbourhoodRequest } from '../../questions/neighbourhood/request';
import { clustersUnderLens } from '../../questions/shared/equivalence/find-clusters';
import { assertRecorded } from '../../questions/shared/named/assert-recorded';
import { isResolvable, readingFor } from '../../questions/shared/traversal/account';
import { type AccountRow, readAccount } from '../../questions/shared/traversal/cypher/accounts';
import { driveSearch } from '../../questions/shared/traversal/drive-search';
import { entitiesOfIds, readExportedEntity } from '../cypher/entities';
import { DENIALS, edgesOfIds } from '../cypher/ties';
import { findNamed } from './find-named';
import { findStatementsAbout } from './find-statements-about';
import { batches, batchesByType } from './id-batches';
import { listJudgementTies } from './judgement-ties';
import { readDenials, readTies } from './read-ties';
import type { ScopeReading } from './scope-reading';

const NO_DATES: ReadonlyMap<string, number> = new Map();

/**
 * Statements: one for the entities named, one for the judgements about them if there are any, one for each 1000 entities opened, and those
 * of `buildReading`. Only ids are kept in memory, not records.
 * @throws NotFound if an entity named is not recorded by the lens's knownAt.
 */
export async function readAround(
  tx: Transaction,
  { request, withStatements }: { readonly request: NeighbourhoodRequest; readonly withStatements: boolean },
  lens: Lens,
  published: ReadonlyMap<string, number>,
): Promise<ScopeReading> {
  const clusters = await clustersUnderLens(tx.run, lens, request.of);
  const traversal = { ...request, of: clusters.expandIds(request.of) };
  await assertRecorded(tx.run, lens, [['of', traversal.of]]);
  const grown = growNeighbourhood(clusters.distinct(request.of), request.hops, Number.POSITIVE_INFINITY);
  const found = await driveSearch(grown, async ({ ask, ids }) =>
    ask === 'DEGREES' ? NO_DATES : toCanonicalTies(await readMetTies(tx, clusters.expandIds(ids), traversal, lens), clusters),
  );
  const ids = new Set(clusters.expandIds([...found.hops.keys()]));
  const ties = new Map<string, Pick<MetTie, 'id' | 'type'>>(found.ties);
  for (const tie of listJudgementTies(clusters.all)) ties.set(tie.id, tie);
  if (withStatements) {
    for (const tie of await findStatementsAbout([...ids], (of, types) => readMetTies(tx, of, { ...traversal, ...types }, lens))) {
      ids.add(tie.from).add(tie.to);
      ties.set(tie.id, tie);
    }
  }
  return buildReading(tx, [...ids], [...ties.values()], lens, published);
}

/**
 * The reading of entities and ties with known ids, which include the ends of the ties. What they name by id belongs to it, without its ties.
 * Statements: one for each 1000 entities and, two times, for each 1000 ties, and those of `findNamed`.
 */
export async function buildReading(
  tx: Transaction,
  ids: readonly string[],
  ties: readonly { readonly id: string; readonly type: string }[],
  lens: Lens,
  published: ReadonlyMap<string, number>,
): Promise<ScopeReading> {
  const byType = new Map(
    [...groupedBy(ties, ({ type }) => type)].map(([type, group]) => [type, group.map(({ id }) => id).sort()] as const),
  );
  const area = new Set(ids);
  const named = await findNamed(tx, area, byType, lens);
  const all = [...ids, ...named.entities].sort();
  const kinds = new Set(all.map((id) => entityKindOfId(id)?.label));
  return {
    kinds: ENTITY_LABELS.filter((label) => kinds.has(label)),
    tieTypes: TIE_TYPE_NAMES.filter((name) => byType.has(name)),
    expected: all.length + ties.length,
    entities: () => entities(tx, all, area, lens),
    ties: () => readTiesByType(tx, byType, lens, published),
    denials: () => readDenialsByType(tx, byType, lens, published),
    namedSources: named.sources,
  };
}

async function readMetTies(tx: Transaction, ids: readonly string[], traversal: NeighbourhoodRequest, lens: Lens): Promise<MetTie[]> {
  const reading = readingFor(lens.policy, false);
  const found: MetTie[] = [];
  for (const some of batches(ids)) {
    for (const tie of readTiesAround(await tx.run(tiesAround(some, reading, { traversal, centre: traversal.of, lens, on: false })))) {
      const accounts = tie.values.map((edge) => readAccount(edge as AccountRow, NO_DATES));
      if (reading === 'EXISTENCE' || isResolvable(accounts, lens.policy))
        found.push({ id: tie.id, type: tie.type, from: tie.from, to: tie.to });
    }
  }
  return found;
}

async function* entities(tx: Transaction, ids: readonly string[], area: ReadonlySet<string>, lens: Lens): AsyncGenerator<EntityRecord> {
  for (const some of batches(ids)) {
    const found = (await tx.run(entitiesOfIds(some, lens))).map((row) => readExportedEntity(row, lens));
    found.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id, label, properties, named } of found) {
      const record = entityRecord(id, label, properties, named);
      yield area.has(id) ? record : { ...record, onlyNamed: true };
    }
  }
}

async function* readTiesByType(
  tx: Transaction,
  byType: ReadonlyMap<string, readonly string[]>,
  lens: Lens,
  published: ReadonlyMap<string, number>,
): AsyncGenerator<TieRecord> {
  for (const [type, some] of batchesByType(byType)) {
    // One index seek per tie, so the rows of a tie are consecutive. The ids are sorted, and therefore the rows too.
    yield* readTies(await tx.run(edgesOfIds(type, some, lens)), type, lens, published);
  }
}

async function* readDenialsByType(
  tx: Transaction,
  byType: ReadonlyMap<string, readonly string[]>,
  lens: Lens,
  published: ReadonlyMap<string, number>,
): AsyncGenerator<DenialRecord> {
  for (const [type, some] of batchesByType(byType)) {
    yield* readDenials(await tx.run(edgesOfIds(type, some, lens, DENIALS)), type, published);
  }
}
