/**
 * Reads a dossier: one statement, one more if any ids are judged to be the same, and one more if the policy uses the dates of sources.
 */

import { entityKindOfId } from '../../domain/entity-kinds';
import { InvalidArgument } from '../../errors';
import { type CoveringSource, windowsUnderLens } from '../../model/covered/coverage-under-lens';
import type { Lens } from '../../model/lens';
import { inTurns, mapSteps } from '../../turns';
import { type NodeRow, readSubgraph, type Subgraph } from '../shared/cypher/subgraph';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { assertDifferent, clustersUnderLens, listActors } from '../shared/equivalence/find-clusters';
import { assertFound } from '../shared/named/assert-found';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { dossierRecords } from './cypher/dossier-records';
import type { Ends, EventRead } from './joint-events';
import type { TreatyRead } from './joint-treaties';
import { type DossierAnswer, resolveDossier } from './resolve';
import { DOSSIER_SECTIONS } from './sections';
import { ALL_TIES, type ShownTies } from './shown-ties';

/** The sections that are read from a part of the statement, for the error message. */
function describePart(part: string): string | null {
  if (part === 'COVERAGE') return 'coverage';
  const names = DOSSIER_SECTIONS.filter(({ parts }) => parts.some((one) => one === part)).map(({ name }) => name);
  return names.length === 0 ? null : names.join(', ');
}

const ROW_BUDGET = sectionBudget({
  question: 'dossier',
  sectionOf: ({ part }) => describePart(part as string),
  narrower: 'the other sections, or a lens with a day or fewer voices',
});

/**
 * Reads the sections, by their names, and what sources cover if `coverage` is among them. `asked` gives the ids that mean either of the
 * two actors, `shown` what the answer shows of ties.
 * @throws InvalidArgument if an end is not an actor, or if both ends are the same.
 * @throws NotFound if one of them is not recorded by the lens's knownAt.
 */
export async function answerDossier(
  run: Run,
  lens: Lens,
  ends: Ends,
  sections: ReadonlySet<string>,
  asked: EntityClusters = NO_EQUIVALENCES,
  shown: ShownTies = ALL_TIES,
): Promise<DossierAnswer> {
  assertTwoActors(ends);
  const named = [
    ['a', ends[0]],
    ['b', ends[1]],
  ] as const;
  assertDifferent(asked, ...named);
  const subgraphs = await inTurns(readSubgraph(await run(dossierRecords(ends, sections, lens, asked, shown), ROW_BUDGET)));
  const found = (subgraphs.get('ENDS')?.nodes ?? []).map(({ id }) => id);
  for (const [argument, id] of named) await assertFound(run, found, argument, [id], lens, 'actor');
  const clusters = asked.with(await clustersUnderLens(run, lens, listFound(subgraphs)));
  const published = publishedDates(run, lens);
  const sources = [...subgraphs.values()].map(({ edges }) => mapSteps(edges, ({ edge }) => edge['sourceId'] as string));
  await published(new Set((await Promise.all(sources.map(inTurns))).flat()));
  const readPart = (part: string) => readAssertions(subgraphs.get(part)?.edges ?? [], published);
  const findNodes = (part: string, prefix: string) => (subgraphs.get(part)?.nodes ?? []).filter(({ id }) => id.startsWith(`${prefix}:`));
  const read = {
    ties: await readPart('TIES'),
    memberships: await readPart('MEMBERSHIPS'),
    occasions: await readPart('OCCASIONS'),
    events: findNodes('OCCASIONS', 'event').map((node) => ({ ...toDatedEntity(node), countedOnly: node['countedOnly'] === true })),
    treatyTies: await readPart('TREATIES'),
    treaties: findNodes('TREATIES', 'treaty').map(toTreaty),
    steps: findNodes('TREATIES', 'action').map(toDatedEntity),
    disputes: await readPart('DISPUTES'),
    thirdPartyTies: await readPart('THIRD_PARTIES'),
  };
  const covering = (subgraphs.get('COVERAGE')?.nodes ?? []) as unknown as readonly CoveringSource[];
  return { ...(await inTurns(resolveDossier(read, ends, lens, clusters))), windows: windowsUnderLens(covering, lens), ends, clusters };
}

/** The parts with actors that count under any of their ids. */
const OF_ACTORS: readonly string[] = ['OCCASIONS', 'DISPUTES', 'THIRD_PARTIES'];

/** The treaties found, and the actors that take part, speak, hold offices or are third parties; sorted. */
function listFound(subgraphs: ReadonlyMap<string, Subgraph>): string[] {
  const nodes = (subgraphs.get('TREATIES')?.nodes ?? []).map(({ id }) => id);
  const actors = listActors(OF_ACTORS.flatMap((part) => subgraphs.get(part)?.edges ?? []));
  return [...nodes.filter((id) => entityKindOfId(id)?.label === 'Treaty'), ...actors].sort();
}

function toDatedEntity(node: NodeRow): EventRead {
  return { id: node.id, kind: (node['kind'] ?? null) as string | null, earliest: (node['dateEarliest'] ?? null) as number | null };
}

function toTreaty(node: NodeRow): TreatyRead {
  const text = (name: string) => (node[name] ?? null) as string | null;
  return { id: node.id, ambit: text('ambit'), instrument: text('instrument') };
}

function assertTwoActors(ends: Ends): void {
  ends.forEach((id, at) => {
    if (entityKindOfId(id)?.actor) return;
    throw new InvalidArgument(`${'ab'[at]}: "${id}" is not an actor. Accepted: the id of a state, an organisation or a person.`);
  });
  if (ends[0] === ends[1]) throw new InvalidArgument(`b: "${ends[1]}" is a as well. Accepted: another actor.`);
}
