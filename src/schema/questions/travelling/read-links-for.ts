/** Reads the links of entities for a path search: no more of each edge than its semantics and the policy of the lens need. */
import type { Lens } from '../../../model/lens';
import { readingFor, settledBounds } from '../../../model/paths/account';
import { readsDates } from '../../../model/paths/hop-rules';
import { type Link, linkOf, UNDATED_LINK } from '../../../model/paths/link';
import type { PathRequest } from '../../../model/paths/path-request';
import type { AskLinks, LinkList } from '../../../model/paths/search-paths';
import type { SpellBounds } from '../../../model/spell';
import { type AccountRow, readAccount } from '../../../queries/paths/accounts';
import { type BoundsRow, type LinkSearch, links, readBounds, readLinks } from '../../../queries/paths/links';
import type { KnownDegrees } from './known-degrees';
import type { PublishedDates, Run } from './published-dates';

/** What the statements of one question learn for each other. */
export interface LinkSense {
  readonly degrees: KnownDegrees;
  readonly published: PublishedDates;
}

/** A reader of links for one question; one statement a call, and one more where new sources are met whose dates matter. */
export function readLinksFor(run: Run, lens: Lens, request: PathRequest, { degrees, published }: LinkSense) {
  const { from, to, minVoices, semantics } = request;
  const dated = readsDates(semantics, lens.validAt);
  const reading = readingFor(lens.policy, dated);
  const search: Omit<LinkSearch, 'on'> = { travel: request, centre: [from, to], lens, minVoices, reading };

  const linkIn = (bounds: readonly SpellBounds[]) => (dated ? linkOf(bounds, lens.certainty) : UNDATED_LINK);

  return async ({ ids, among, on }: AskLinks): Promise<LinkList> => {
    const rows = await run(links(ids, among, { ...search, on }));
    degrees.learn(rows);
    if (reading === 'EXISTENCE') return linkedBy(readLinks(rows), () => UNDATED_LINK);
    if (reading === 'DATES') return linkedBy(readLinks<BoundsRow>(rows), (told) => linkIn(told.map(readBounds)));
    const read = [...readLinks<AccountRow>(rows)];
    const dates = await published(sources(read));
    return linkedBy(read, (told) => {
      const bounds = settledBounds(
        told.map((edge) => readAccount(edge, dates)),
        lens.policy,
      );
      return bounds.length > 0 ? linkIn(bounds) : null;
    });
  };
}

function* sources(read: Iterable<readonly [string, string, readonly AccountRow[]]>): Generator<string> {
  for (const [, , told] of read) for (const edge of told) yield edge['sourceId'] as string;
}

/** Where nothing stands under the policy, there is no link. */
function* linkedBy<Told>(
  read: Iterable<readonly [string, string, readonly Told[]]>,
  linkFor: (told: readonly Told[]) => Link | null,
): Generator<readonly [string, string, Link]> {
  for (const [a, b, told] of read) {
    const link = linkFor(told);
    if (link) yield [a, b, link];
  }
}
