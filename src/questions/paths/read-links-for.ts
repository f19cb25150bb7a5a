/** Reads the links of entities for a path search, and no more of each edge than its semantics and the policy of the lens need. */
import { required } from '../../errors';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import type { SpellBounds } from '../../model/spell';
import { flatMapSteps, inTurns, mapSteps } from '../../turns';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import type { PublishedDates, Run } from '../shared/published-dates';
import { readingFor, settledBounds } from '../shared/traversal/account';
import { type AccountRow, readAccount } from '../shared/traversal/cypher/accounts';
import { readsDates } from '../shared/traversal/hop-rules';
import type { KnownDegrees } from '../shared/traversal/known-degrees';
import { buildLink, type Link, UNDATED_LINK } from '../shared/traversal/link';
import { type BoundsRow, type EndsRead, type LinkSearch, links, readBounds, readLinks } from './cypher/links';
import type { PathRequest } from './request';
import type { AskLinks, LinkList } from './search-paths';

/** What the statements of one question share: known degrees, dates of sources, and which ids are the same entity. */
export interface LinkContext {
  readonly degrees: KnownDegrees;
  /** The links of the ends that were read when the ends were looked up. */
  readonly ends: EndsRead;
  readonly published: PublishedDates;
  readonly clusters: EntityClusters;
}

/** What a path search reads of each edge, and where it may go. */
export function linkSearch(lens: Lens, request: PathRequest, clusters: EntityClusters): LinkSearch {
  const { from, to, minVoices, semantics } = request;
  const dated = readsDates(semantics, lens.validAt);
  return { traversal: request, centre: clusters.expandIds([from, to]), lens, minVoices, reading: readingFor(lens.policy, dated), dated };
}

/** A reader of links for one question. One statement per call, and one more when new sources are met whose dates matter. */
export function readLinksFor(run: Run, search: LinkSearch, { degrees, ends, published, clusters }: LinkContext) {
  const { lens, reading, dated } = search;
  const toLink = (bounds: readonly SpellBounds[]) => (dated ? buildLink(bounds, lens.certainty) : UNDATED_LINK);

  return async ({ ids, among, on }: AskLinks): Promise<LinkList> => {
    const entries = clusters.expandIds(ids);
    const rows = entries.every((id) => ends.opened.has(id))
      ? entries.map((id) => required(ends.opened.get(id), 'the links of an end'))
      : await run(links(entries, among && clusters.expandIds(among), { ...search, on }));
    await inTurns(degrees.learn(rows));
    if (reading === 'EXISTENCE') return buildLinks(mergeClusters(readLinks(rows), clusters), () => UNDATED_LINK);
    if (reading === 'DATES')
      return buildLinks(mergeClusters(readLinks<BoundsRow>(rows), clusters), (values) => toLink(values.map(readBounds)));
    const read = await inTurns(mapSteps(mergeClusters(readLinks<AccountRow>(rows), clusters), (link) => link));
    const dates = await published(await inTurns(flatMapSteps(read, listSources)));
    return buildLinks(read, (values) => {
      const bounds = settledBounds(
        values.map((edge) => readAccount(edge, dates)),
        lens.policy,
      );
      return bounds.length > 0 ? toLink(bounds) : null;
    });
  };
}

type LinkRows<T> = Iterable<readonly [string, string, readonly T[]]>;

/** Turns links between ids into links between clusters; a link between two ids of one entity is dropped. */
function mergeClusters<T>(read: LinkRows<T>, clusters: EntityClusters): LinkRows<T> {
  if (clusters.all.length === 0) return read;
  const named = [...read]
    .map(([a, b, values]) => [clusters.canonicalId(a), clusters.canonicalId(b), values] as const)
    .filter(([a, b]) => a !== b);
  return [...groupedBy(named, ([a, b]) => `${a} ${b}`).values()].map((alike) => {
    const [a, b] = alike[0];
    return [a, b, alike.flatMap(([, , values]) => values)] as const;
  });
}

const listSources = ([, , values]: readonly [string, string, readonly AccountRow[]]): string[] =>
  values.map((edge) => edge['sourceId'] as string);

/** There is no link where the policy leaves nothing. */
function* buildLinks<T>(read: LinkRows<T>, linkFor: (values: readonly T[]) => Link | null): Generator<readonly [string, string, Link]> {
  for (const [a, b, values] of read) {
    const link = linkFor(values);
    if (link) yield [a, b, link];
  }
}
