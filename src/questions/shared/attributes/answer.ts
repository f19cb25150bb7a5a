/** Reads the attributes of entities under a lens: three statements for any number of entities. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { groupedBy } from '../../../model/grouped-by';
import type { Lens } from '../../../model/lens';
import {
  allDescriptions,
  readDescription,
  readSourcedEntry,
  readSourceVoice,
  type SourcedEntry,
  sourcedEntries,
  sourceVoices,
} from './cypher';
import { type ResolvedAttribute, resolveAttributes } from './resolve';

/** The attributes of each entity that is recorded by the lens's knownAt, by id. */
export async function answerAttributes(
  run: (query: CypherQuery) => Promise<Row[]>,
  ids: readonly string[],
  lens: Lens,
): Promise<ReadonlyMap<string, ResolvedAttribute[]>> {
  const [entryRows, rows] = await Promise.all([run(sourcedEntries(ids, lens)), run(allDescriptions(ids, lens))]);
  const entries = entryRows.map(readSourcedEntry);
  const found = rows.map(readDescription).filter((description) => description !== null);
  const descriptions = groupedBy(found, ({ subject }) => subject);
  const sources = listSources(entries);
  const voices = new Map(sources.length === 0 ? [] : (await run(sourceVoices(sources, lens))).map(readSourceVoice));
  const resolve = (entry: SourcedEntry) => resolveAttributes({ entry, descriptions: descriptions.get(entry.id) ?? [], voices }, lens);
  return new Map(entries.map((entry) => [entry.id, resolve(entry)]));
}

function listSources(entries: readonly SourcedEntry[]): string[] {
  const all = entries.flatMap(({ describedBy, attributeSources }) => [describedBy, ...Object.values(attributeSources)]);
  return [...new Set(all)].filter((id) => id !== null).sort();
}
