/** What a receipt needs of the ties along paths of which nothing else is shown. */
import type { Lens } from '../../model/lens';
import type { NotedAssertion } from '../shared/evidence';
import type { Run } from '../shared/published-dates';
import { readsDates } from '../shared/traversal/hop-rules';
import { notedBetween, readNotedBetween } from './cypher/edges-between';
import { type LinkSearch, type NotedRow, readLinks } from './cypher/links';
import type { LinkContext } from './read-links-for';
import type { PathRequest } from './request';
import { listIdPairs, listPairs, toPairKey, withVoices } from './ties-along';

/** Whether all ties between two neighbours can be part of a path, so that only their sources and standings matter. */
export function isNotable({ policy, validAt }: Lens, { semantics }: PathRequest): boolean {
  return policy === 'ALL' && !readsDates(semantics, validAt);
}

/** No statement for the ties of ends that were opened; one for all others. */
export async function notedAlong(
  paths: readonly (readonly string[])[],
  run: Run,
  search: LinkSearch,
  { ends, clusters }: Pick<LinkContext, 'ends' | 'clusters'>,
): Promise<NotedAssertion[]> {
  const known = new Map<string, NotedAssertion[]>();
  for (const [id, neighbour, values] of readLinks<NotedRow>([...ends.opened.values()])) {
    const key = toPairKey(clusters.canonicalId(id), clusters.canonicalId(neighbour));
    const noted = known.get(key) ?? [];
    known.set(key, noted);
    for (const [tieId, sourceId, standing] of values) noted.push({ tieId, sourceId, standing });
  }
  const pairs = [...listPairs(paths)];
  const noted = pairs.flatMap(([key]) => known.get(key) ?? []);
  const missing = pairs.filter(([key]) => !known.has(key)).map(([, pair]) => pair);
  if (missing.length === 0) return noted;
  const others = (await run(notedBetween(listIdPairs(missing, clusters), search.traversal, search.lens))).map(readNotedBetween);
  return [...noted, ...withVoices(others, search.minVoices)];
}
