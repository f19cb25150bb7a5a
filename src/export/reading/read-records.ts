/** Reads everything in a scope as records from one read transaction, in the order that every format relies on. */
import type { Transaction } from '../../database/database';
import type { ExportRecord } from '../../exporters/records';
import type { Lens } from '../../model/lens';
import { readSourceDate } from '../../questions/shared/cypher/source-dates';
import { allSourceDates } from '../cypher/source-dates';
import { readDossierScope, readPathsScope, readTimelineScope } from './answered-scopes';
import { readAround } from './around-entities';
import { readSources } from './read-sources';
import type { Scope } from './scope';
import type { ScopeReading } from './scope-reading';
import { readWholeGraph } from './whole-graph';

/**
 * Prepares the reading of a scope.
 * @throws NotFound if an entity that the scope names is not recorded by the lens's knownAt.
 */
export async function prepareReading(tx: Transaction, scope: Scope, lens: Lens): Promise<ScopeReading> {
  const published = await readSourceDates(tx, lens);
  switch (scope.kind) {
    case 'WHOLE':
      return readWholeGraph(tx, scope, lens, published);
    case 'NEIGHBOURHOOD':
      return readAround(tx, scope, lens, published);
    case 'DOSSIER':
      return readDossierScope(tx, scope.ends, lens, published);
    case 'TIMELINE':
      return readTimelineScope(tx, scope.request, lens, published);
    case 'PATHS':
      return readPathsScope(tx, scope.request, lens, published);
  }
}

/** The records; the database is read only as fast as the caller takes them. */
export async function* readRecords(tx: Transaction, reading: ScopeReading, lens: Lens): AsyncGenerator<ExportRecord> {
  const sources = new Set<string>();
  for await (const entity of reading.entities()) {
    if (entity.namedBy !== undefined) sources.add(entity.namedBy);
    yield entity;
  }
  for await (const tie of reading.ties()) {
    for (const spell of tie.spells) for (const { source } of spell.assertions) sources.add(source);
    yield tie;
  }
  for await (const denial of reading.denials()) {
    sources.add(denial.assertion.source);
    yield denial;
  }
  for await (const source of readSources(tx, new Set([...sources, ...(reading.namedSources ?? [])]), lens))
    yield sources.has(source.key) ? source : { ...source, onlyNamed: true };
}

async function readSourceDates(tx: Transaction, { policy }: Lens): Promise<ReadonlyMap<string, number>> {
  if (policy === 'ALL' || policy === 'CONSENSUS') return new Map();
  return new Map((await tx.run(allSourceDates())).map(readSourceDate));
}
