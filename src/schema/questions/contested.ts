/** `contested`: where voices are at odds, and who says what. */

import type { GraphQLResolveInfo } from 'graphql';
import { type ClaimVoice, claimVoices } from '../../model/claims/claim-voices';
import { type ContestedInput, type ContestedRequest, readContestedRequest } from '../../model/contested/contested-request';
import { type ContestedThing, countsOf, inOrder, sidesOfClaim, sidesOfTie } from '../../model/contested/contested-things';
import { groupedBy } from '../../model/grouped-by';
import { APART, type SameThings } from '../../model/judged-same/same-things';
import type { Lens } from '../../model/lens';
import { resolveTies, resolveTiesInSteps } from '../../model/resolved-tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { contestedEvidence } from '../../queries/contested/contested-evidence';
import { contestedThings, readContestedThings } from '../../queries/contested/contested-things';
import { readGathered } from '../../queries/gathered';
import { sectionBudget } from '../../queries/row-budgets';
import { inTurns, mapInSteps } from '../../turns';
import type { OperationContext } from '../execution/operation-context';
import { placeOf } from '../execution/place-of';
import { pinnedCursors } from '../lens/pinned-cursors';
import { pageAfter } from './ranked-page';
import { sameFor } from './same-for';
import { shownKnownAt } from './shown-known-at';
import { shownTies } from './shown-ties';
import { mustBeAmong } from './travelling/must-be-among';
import { publishedDates, type Run } from './travelling/published-dates';
import { readAssertions } from './travelling/read-assertions';

const WITHIN = sectionBudget({ question: 'contested', narrower: 'entities by of, fewer tieTypes or fewer standings' });

export const contested = {
  Query: {
    contested: async (_: unknown, args: ContestedInput, context: OperationContext, info: GraphQLResolveInfo) => {
      const request = readContestedRequest(args);
      const { first, ...list } = request;
      const cursors = pinnedCursors('contested', list, context.lens);
      const { lens, after } = cursors.read(args.after);
      const things = await findContested(context.run, lens, request, await sameFor(context, lens, request.of ?? []));
      const { page, ...place } = pageAfter(things, rankOf, after, first);
      if (place.hasNextPage) context.receipt.truncated(placeOf(info));
      const evidence = await evidenceFor(context.run, lens, page);
      const nodes = mapInSteps(page, function* (thing) {
        return { cursor: cursors.write(lens, rankOf(thing)), node: yield* shown(thing, evidence, lens, context) };
      });
      const edges = await inTurns(nodes);
      return {
        edges,
        pageInfo: { ...place, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
        totalCount: things.length,
        counts: countsOf(things),
        knownAt: shownKnownAt(lens, context),
      };
    },
  },
};

const rankOf = ({ voices, id }: ContestedThing) => [-voices.length, id];

/**
 * All that stands so, in order, at whatever is judged to be the same as those named too: one statement.
 * @throws NotFound where an entity named is not recorded by the lens's knownAt.
 */
export async function findContested(run: Run, lens: Lens, request: ContestedRequest, same: SameThings = APART): Promise<ContestedThing[]> {
  const asked = { ...request, of: request.of && same.allOf(request.of) };
  const { found, things } = await inTurns(readContestedThings(await run(contestedThings(asked, lens), WITHIN)));
  await mustBeAmong(run, found, 'of', request.of ?? [], lens);
  return inTurns(inOrder(things, request.standings));
}

export interface Evidence {
  readonly ties: ReadonlyMap<string, readonly VisibleAssertion[]>;
  readonly claims: ReadonlyMap<string, readonly ClaimVoice[]>;
}

/** What is said of a page: one statement, and one more where the policy goes by the dates of sources. */
export async function evidenceFor(run: Run, lens: Lens, page: readonly ContestedThing[]): Promise<Evidence> {
  const ties = page.filter(({ kind }) => kind === 'TIE');
  const claims = page.filter(({ kind }) => kind === 'CLAIM').map(({ id }) => id);
  if (page.length === 0) return { ties: new Map(), claims: new Map() };
  const byType = [...groupedBy(ties, ({ type }) => type!)].map(([type, alike]) => [type, alike.map(({ id }) => id)] as const);
  const gathered = await inTurns(readGathered(await run(contestedEvidence(new Map(byType), claims, lens), WITHIN)));
  const published = publishedDates(run, lens);
  const read = async (part: string) => readAssertions(gathered.get(part)?.edges ?? [], published);
  const told = await Promise.all(byType.map(([type]) => read(type)));
  // Who says what of a claim is shown whole: the policy, which chooses among tellings of one tie, is ALL here.
  const said = await inTurns(resolveTiesInSteps(await read('CLAIMS'), 'ALL', lens.validAt));
  const voices = await inTurns(claimVoices(said));
  return { ties: groupedBy(told.flat(), ({ tieId }) => tieId), claims: groupedBy(voices, ({ claim }) => claim) };
}

function* shown(thing: ContestedThing, { ties, claims }: Evidence, lens: Lens, context: OperationContext) {
  const common = { id: thing.id, kind: thing.kind, standing: thing.standing, voices: thing.voices };
  if (thing.kind === 'CLAIM') {
    const voices = claims.get(thing.id) ?? [];
    yield* shownTies(
      context,
      voices.flatMap(({ tie, told }) => [tie, ...told]),
    );
    return { ...common, claim: thing.id, sides: sidesOfClaim(voices) };
  }
  const told = ties.get(thing.id)!;
  for (const assertion of told) context.receipt.spoke(assertion);
  const affirmed = told.filter(({ stance }) => stance === 'AFFIRMS');
  const [tie = null] = resolveTies(affirmed, lens.policy, lens.validAt);
  return { ...common, tieType: thing.type, subject: told[0]!.subject, object: told[0]!.object, tie, sides: sidesOfTie(told) };
}
