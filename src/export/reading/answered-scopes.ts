/** Dossiers, timelines and paths as parts of the graph: the complete ties that the question answers with, and their ends. */
import type { Transaction } from '../../database/database';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { answerDossier } from '../../questions/dossier/answer';
import { collectClusters } from '../../questions/dossier/dossier-summary';
import { DOSSIER_SECTIONS } from '../../questions/dossier/sections';
import { answerPaths } from '../../questions/paths/answer';
import type { PathRequest } from '../../questions/paths/request';
import { edgesOfTies } from '../../questions/shared/cypher/edges-of-ties';
import { clustersUnderLens } from '../../questions/shared/equivalence/find-clusters';
import { assertFound } from '../../questions/shared/named/assert-found';
import { assertionsAbout, readAssertionsAbout, readTypedAccount } from '../../questions/timeline/cypher';
import type { TimelineRequest } from '../../questions/timeline/request';
import { resolveTimeline } from '../../questions/timeline/resolve';
import { inTurns, mapSteps } from '../../turns';
import { buildReading } from './around-entities';
import { listJudgementTies, type TieEnds } from './judgement-ties';
import type { ScopeReading } from './scope-reading';

type Published = ReadonlyMap<string, number>;

const SECTIONS: ReadonlySet<string> = new Set(DOSSIER_SECTIONS.map(({ name }) => name));

/** Everything dated between two actors. @throws as the question does */
export async function readDossierScope(
  tx: Transaction,
  ends: readonly [string, string],
  lens: Lens,
  published: Published,
): Promise<ScopeReading> {
  const answer = await answerDossier(tx.run, lens, ends, SECTIONS, await clustersUnderLens(tx.run, lens, ends));
  const judgements = listJudgementTies(collectClusters(answer));
  return buildTiesReading(tx, ends, [...collectTies(answer), ...judgements], lens, published);
}

/** The shortest paths between two entities, alternatives included. @throws as the question does */
export async function readPathsScope(tx: Transaction, request: PathRequest, lens: Lens, published: Published): Promise<ScopeReading> {
  const clusters = await clustersUnderLens(tx.run, lens, [request.from, request.to, ...request.avoid]);
  const { found, paths } = await answerPaths(tx.run, lens, request, { clusters });
  const ties = [...collectTies(paths), ...listJudgementTies(clusters.all)];
  const reading = await buildTiesReading(tx, [request.from, request.to], ties, lens, published);
  if (found.cut === null) return reading;
  return { ...reading, notes: [`There are, or may be, more paths than these: the search was cut (${found.cut}).`] };
}

/** The ties with a spell in the window. @throws NotFound for an entity that is not recorded */
export async function readTimelineScope(
  tx: Transaction,
  request: TimelineRequest,
  lens: Lens,
  published: Published,
): Promise<ScopeReading> {
  const clusters = await clustersUnderLens(tx.run, lens, request.of);
  const { found, edges } = readAssertionsAbout(await tx.run(assertionsAbout({ ...request, of: clusters.expandIds(request.of) }, lens)));
  await assertFound(tx.run, found, 'timeline', request.of, lens);
  const accounts = await inTurns(mapSteps(edges, (edge) => readTypedAccount(edge, published)));
  const entries = await inTurns(resolveTimeline(accounts, request, lens));
  const ties = [...(await readEnds(tx, entries, lens)), ...listJudgementTies(clusters.all)];
  return buildTiesReading(tx, request.of, ties, lens, published);
}

function buildTiesReading(
  tx: Transaction,
  centre: readonly string[],
  ties: readonly TieEnds[],
  lens: Lens,
  published: Published,
): Promise<ScopeReading> {
  const uniqueTies = [...new Map(ties.map((tie) => [tie.id, tie])).values()];
  const ids = new Set([...centre, ...uniqueTies.flatMap(({ subject, object }) => [subject, object])]);
  return buildReading(tx, [...ids], uniqueTies, lens, published);
}

/** Every tie at any depth of an answer. */
function collectTies(answer: unknown): TieEnds[] {
  if (Array.isArray(answer)) return answer.flatMap(collectTies);
  if (typeof answer !== 'object' || answer === null) return [];
  if ('spells' in answer && 'subject' in answer) return [answer as unknown as TieEnds];
  return Object.values(answer).flatMap(collectTies);
}

async function readEnds(tx: Transaction, ties: readonly { readonly tie: string; readonly type: string }[], lens: Lens): Promise<TieEnds[]> {
  const ends: TieEnds[] = [];
  for (const [type, group] of groupedBy(ties, (entry) => entry.type)) {
    const ids = [...new Set(group.map(({ tie }) => tie))];
    for (const row of await tx.run(edgesOfTies(new Map([[type, ids]]), lens))) {
      const edge = row['edge'] as Readonly<Record<string, unknown>>;
      ends.push({ id: edge['tieId'] as string, type, subject: row['subject'] as string, object: row['object'] as string });
    }
  }
  return ends;
}
