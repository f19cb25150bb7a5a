/** What lies around entities, for an export: found ring by ring as `neighbourhood` finds it, with no limit but the hops, then read in order of keys. */
import type { Transaction } from '../../database/database';
import type { DenialRecord, EntityRecord, TieRecord } from '../../exporters/records';
import { entityRecord } from '../../exporters/records/entity-record';
import { ENTITY_LABELS, entityKindOfId } from '../../model/entity-kinds';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { TIE_TYPE_NAMES } from '../../model/tie-types';
import { mustBeRecorded } from '../../questions/named/must-be-recorded';
import { readTiesAround, tiesAround } from '../../questions/neighbourhood/cypher';
import { growNeighbourhood, type MetTie } from '../../questions/neighbourhood/grow-neighbourhood';
import type { NeighbourhoodRequest } from '../../questions/neighbourhood/neighbourhood-request';
import { readingFor, stands } from '../../questions/travel/account';
import { askedOf } from '../../questions/travel/asked-of';
import { readAccount } from '../../questions/travel/cypher/accounts';
import { entitiesOfIds, readExportedEntity } from '../cypher/entities';
import { DENIALS, edgesOfIds } from '../cypher/ties';
import { readDenials, readTies } from './read-ties';
import { saidAbout } from './said-about';
import type { ScopeReading } from './scope-reading';

/** Ids read by one statement. */
const AT_ONCE = 1000;
const NO_DATES: ReadonlyMap<string, number> = new Map();

/**
 * Database statements: one for the entities named, one for each 1000 entities opened, and the same again for what is read. Ids are held, records are not.
 * @throws NotFound where an entity named is not recorded by the lens's knownAt.
 */
export async function readAround(
  tx: Transaction,
  { request, withStatements }: { readonly request: NeighbourhoodRequest; readonly withStatements: boolean },
  lens: Lens,
  published: ReadonlyMap<string, number>,
): Promise<ScopeReading> {
  await mustBeRecorded(tx.run, lens, [['of', request.of]]);
  const grown = growNeighbourhood(request.of, request.hops, Number.POSITIVE_INFINITY);
  const found = await askedOf(grown, async ({ ask, ids }) => (ask === 'DEGREES' ? NO_DATES : met(tx, ids, request, lens)));
  const ids = new Set(found.hops.keys());
  const ties = new Map<string, Pick<MetTie, 'id' | 'type'>>(found.ties);
  if (withStatements) {
    for (const tie of await saidAbout([...ids], (of, travel) => met(tx, of, { ...request, ...travel }, lens))) {
      ids.add(tie.from).add(tie.to);
      ties.set(tie.id, tie);
    }
  }
  return readingOf(tx, [...ids], [...ties.values()], lens, published);
}

/** Entities and ties known by their ids. */
export function readingOf(
  tx: Transaction,
  ids: readonly string[],
  ties: readonly { readonly id: string; readonly type: string }[],
  lens: Lens,
  published: ReadonlyMap<string, number>,
): ScopeReading {
  const kinds = new Set(ids.map((id) => entityKindOfId(id)?.label));
  const byType = new Map(
    [...groupedBy(ties, ({ type }) => type)].map(([type, group]) => [type, group.map(({ id }) => id).sort()] as const),
  );
  return {
    kinds: ENTITY_LABELS.filter((label) => kinds.has(label)),
    tieTypes: TIE_TYPE_NAMES.filter((name) => byType.has(name)),
    expected: ids.length + ties.length,
    entities: () => entities(tx, [...ids].sort(), lens),
    ties: () => tiesOf(tx, byType, lens, published),
    denials: () => denialsOf(tx, byType, lens, published),
  };
}

async function met(tx: Transaction, ids: readonly string[], travel: NeighbourhoodRequest, lens: Lens): Promise<MetTie[]> {
  const reading = readingFor(lens.policy, false);
  const found: MetTie[] = [];
  for (const some of chunks(ids)) {
    for (const tie of readTiesAround(await tx.run(tiesAround(some, reading, { travel, centre: travel.of, lens, on: false })))) {
      const accounts = tie.told.map((edge) => readAccount(edge, NO_DATES));
      if (reading === 'EXISTENCE' || stands(accounts, lens.policy)) found.push({ id: tie.id, type: tie.type, from: tie.from, to: tie.to });
    }
  }
  return found;
}

async function* entities(tx: Transaction, ids: readonly string[], lens: Lens): AsyncGenerator<EntityRecord> {
  for (const some of chunks(ids)) {
    const found = (await tx.run(entitiesOfIds(some, lens))).map((row) => readExportedEntity(row, lens));
    found.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id, label, properties, named } of found) yield entityRecord(id, label, properties, named);
  }
}

async function* tiesOf(
  tx: Transaction,
  byType: ReadonlyMap<string, readonly string[]>,
  lens: Lens,
  published: ReadonlyMap<string, number>,
): AsyncGenerator<TieRecord> {
  for (const [type, some] of chunksByType(byType)) {
    // One index seek a tie, so a tie's rows come together; the ids are sorted, and so are the rows.
    yield* readTies(await tx.run(edgesOfIds(type, some, lens)), type, lens, published);
  }
}

async function* denialsOf(
  tx: Transaction,
  byType: ReadonlyMap<string, readonly string[]>,
  lens: Lens,
  published: ReadonlyMap<string, number>,
): AsyncGenerator<DenialRecord> {
  for (const [type, some] of chunksByType(byType)) {
    yield* readDenials(await tx.run(edgesOfIds(type, some, lens, DENIALS)), type, published);
  }
}

function* chunksByType(byType: ReadonlyMap<string, readonly string[]>): Generator<readonly [string, readonly string[]]> {
  for (const type of [...byType.keys()].sort()) for (const some of chunks(byType.get(type)!)) yield [type, some];
}

function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += AT_ONCE) yield ids.slice(at, at + AT_ONCE);
}
