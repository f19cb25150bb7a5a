/** Everything that lies between two actors: one part a section, in one statement. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { actingParams } from '../../acting/cypher';
import { APART, type SameThings } from '../../judged-same/same-things';
import { sourcesThatCover } from '../../shared/cypher/covering-sources';
import { NONE, returnGathered } from '../../shared/cypher/gathered';
import { nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { disputedClaims } from './disputed-claims';
import { eventsBetween } from './events-between';
import { membershipsBetween, thirdPartyTies, tiesBetween } from './ties-between';
import { treatiesBetween } from './treaties-between';

/** What a dossier can be read of. */
export type DossierPart = 'TIES' | 'MEETINGS' | 'TREATIES' | 'MEMBERSHIPS' | 'EVENTS' | 'DISPUTES' | 'THIRD_PARTIES' | 'COVERAGE';

/** Rows for `readGathered`, of the ids of either end. The part ENDS has those of the two that there are; OCCASIONS holds the events of all sections. */
export function dossierRecords(
  ends: readonly [string, string],
  parts: ReadonlySet<DossierPart>,
  lens: Lens,
  same: SameThings = APART,
): CypherQuery {
  const withEvents = parts.has('MEETINGS') || parts.has('EVENTS') || parts.has('THIRD_PARTIES');
  const asked = [
    recordedEnds(),
    ...(parts.has('TIES') ? [tiesBetween(lens)] : []),
    ...(withEvents ? [eventsBetween(parts, lens)] : []),
    ...(parts.has('THIRD_PARTIES') ? [thirdPartyTies(lens)] : []),
    ...(parts.has('TREATIES') ? [treatiesBetween(lens)] : []),
    ...(parts.has('MEMBERSHIPS') ? [membershipsBetween(lens)] : []),
    ...(parts.has('DISPUTES') ? [disputedClaims(lens)] : []),
    ...(parts.has('COVERAGE') ? [coveringSourcesPart()] : []),
  ];
  return {
    cypher: asked.join('\nUNION ALL\n'),
    params: { ends: ends.map((id) => same.entriesOf(id)), judged: same.things.flatMap(({ entries }) => entries), ...actingParams(lens) },
  };
}

function recordedEnds(): string {
  return `UNWIND $ends[0] + $ends[1] AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH collect(n) AS found
${returnGathered('ENDS', NONE, 'found')}`;
}

function coveringSourcesPart(): string {
  return `${sourcesThatCover()}
WITH collect(source) AS sources
${returnGathered('COVERAGE', NONE, 'sources', ['voice', 'reliability', 'covers'])}`;
}
