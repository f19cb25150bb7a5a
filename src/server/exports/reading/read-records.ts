/** Everything in a scope as records, in the order that every format relies on, from one read transaction. */

import type { Transaction } from '../../../database/database';
import type { ExportRecord, SourceRecord } from '../../../exporters/records';
import { sourceRecord } from '../../../exporters/records/entity-record';
import type { Lens } from '../../../model/lens';
import { entitiesOfIds, readExportedEntity } from '../../../queries/exports/entities';
import { allSourceDates } from '../../../queries/exports/source-dates';
import { readSourceDate } from '../../../queries/source-dates';
import { readDossierScope, readPathsScope, readTimelineScope } from './answered-scopes';
import { readAround } from './around-entities';
import type { Scope } from './scope';
import type { ScopeReading } from './scope-reading';
import { readWholeGraph } from './whole-graph';

/** Ids of sources read by one statement. */
const AT_ONCE = 1000;

/**
 * Prepares the reading of a scope.
 * @throws NotFound where an entity that the scope names is not recorded by the lens's knownAt.
 */
export async function readScopeOf(tx: Transaction, scope: Scope, lens: Lens): Promise<ScopeReading> {
  const published = await publishedUnder(tx, lens);
  switch (scope.kind) {
    case 'WHOLE':
      return readWholeGraph(tx, scope, lens, published);
    case 'NEIGHBOURHOOD':
      return readAround(tx, scope.request, lens, published);
    case 'DOSSIER':
      return readDossierScope(tx, scope.ends, lens, published);
    case 'TIMELINE':
      return readTimelineScope(tx, scope.request, lens, published);
    case 'PATHS':
      return readPathsScope(tx, scope.request, lens, published);
  }
}

/** The records: the database is read as fast as they are taken. */
export async function* readRecords(tx: Transaction, reading: ScopeReading, lens: Lens): AsyncGenerator<ExportRecord> {
  yield* reading.entities();
  const spoken = new Set<string>();
  for await (const tie of reading.ties()) {
    for (const spell of tie.spells) for (const { source } of spell.assertions) spoken.add(source);
    yield tie;
  }
  for await (const denial of reading.denials()) {
    spoken.add(denial.assertion.source);
    yield denial;
  }
  yield* sources(tx, [...spoken].sort(), lens);
}

async function* sources(tx: Transaction, ids: readonly string[], lens: Lens): AsyncGenerator<SourceRecord> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const found = (await tx.run(entitiesOfIds(ids.slice(at, at + AT_ONCE), lens))).map(readExportedEntity);
    found.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id, properties } of found) yield sourceRecord(id, properties);
  }
}

async function publishedUnder(tx: Transaction, { policy }: Lens): Promise<ReadonlyMap<string, number>> {
  if (policy === 'ALL' || policy === 'CONSENSUS') return new Map();
  return new Map((await tx.run(allSourceDates())).map(readSourceDate));
}
