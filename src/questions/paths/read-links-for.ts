/** Reads the links of entities for a path search: no more of each edge than its semantics and the policy of the lens need. */
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import type { SpellBounds } from '../../model/spell';
import { flatMapSteps, inTurns, mapSteps } from '../../turns';
import type { SameThings } from '../judged-same/same-things';
import type { PublishedDates, Run } from '../shared/published-dates';
import { readingFor, settledBounds } from '../travel/account';
import { type AccountRow, readAccount } from '../travel/cypher/accounts';
import { readsDates } from '../travel/hop-rules';
import type { KnownDegrees } from '../travel/known-degrees';
import { type Link, linkOf, UNDATED_LINK } from '../travel/link';
import { type BoundsRow, type LinkSearch, links, readBounds, readLinks } from './cypher/links';
import type { PathRequest } from './path-request';
import type { AskLinks, LinkList } from './search-paths';

/** What the statements of one question learn for each other; and who is whom. */
export interface LinkSense {
  readonly degrees: KnownDegrees;
  readonly published: PublishedDates;
  readonly same: SameThings;
}

/** A reader of links for one question; one statement a call, and one more where new sources are met whose dates matter. */
export function readLinksFor(run: Run, lens: Lens, request: PathRequest, { degrees, published, same }: LinkSense) {
  const { from, to, minVoices, semantics } = request;
  const dated = readsDates(semantics, lens.validAt);
  const reading = readingFor(lens.policy, dated);
  const search: Omit<LinkSearch, 'on'> = { travel: request, centre: same.allOf([from, to]), lens, minVoices, reading };

  const linkIn = (bounds: readonly SpellBounds[]) => (dated ? linkOf(bounds, lens.certainty) : UNDATED_LINK);

  return async ({ ids, among, on }: AskLinks): Promise<LinkList> => {
    const rows = await run(links(same.allOf(ids), among && same.allOf(among), { ...search, on }));
    await inTurns(degrees.learn(rows));
    if (reading === 'EXISTENCE') return linkedBy(asOne(readLinks(rows), same), () => UNDATED_LINK);
    if (reading === 'DATES') return linkedBy(asOne(readLinks<BoundsRow>(rows), same), (told) => linkIn(told.map(readBounds)));
    const read = await inTurns(mapSteps(asOne(readLinks<AccountRow>(rows), same), (link) => link));
    const dates = await published(await inTurns(flatMapSteps(read, sourcesOf)));
    return linkedBy(read, (told) => {
      const bounds = settledBounds(
        told.map((edge) => readAccount(edge, dates)),
        lens.policy,
      );
      return bounds.length > 0 ? linkIn(bounds) : null;
    });
  };
}

type Told<T> = Iterable<readonly [string, string, readonly T[]]>;

/** Links between the ids of things as links between the things; what joins two ids of one thing leads nowhere. */
function asOne<T>(read: Told<T>, same: SameThings): Told<T> {
  if (same.things.length === 0) return read;
  const named = [...read].map(([a, b, told]) => [same.nameOf(a), same.nameOf(b), told] as const).filter(([a, b]) => a !== b);
  return [...groupedBy(named, ([a, b]) => `${a} ${b}`).values()].map((alike) => {
    const [a, b] = alike[0]!;
    return [a, b, alike.flatMap(([, , told]) => told)] as const;
  });
}

const sourcesOf = ([, , told]: readonly [string, string, readonly AccountRow[]]): string[] =>
  told.map((edge) => edge['sourceId'] as string);

/** Where nothing stands under the policy, there is no link. */
function* linkedBy<T>(read: Told<T>, linkFor: (told: readonly T[]) => Link | null): Generator<readonly [string, string, Link]> {
  for (const [a, b, told] of read) {
    const link = linkFor(told);
    if (link) yield [a, b, link];
  }
}
