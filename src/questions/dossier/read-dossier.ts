/** Reads a dossier: one statement; one more if there are treaties and any judgement, and one more where the policy goes by the dates of sources. */
import { InvalidArgument } from '../../errors';
import { type CoveringSource, type HeardWindow, heardWindows } from '../../model/covered/heard-coverage';
import { entityKindOfId } from '../../model/entity-kinds';
import type { Lens } from '../../model/lens';
import { inTurns, mapSteps } from '../../turns';
import { findSame, mustDiffer } from '../judged-same/find-same';
import { APART, type SameThings } from '../judged-same/same-things';
import { mustBeAmong } from '../named/must-be-among';
import { readGathered, type Thing } from '../shared/cypher/gathered';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { type DossierPart, dossierRecords } from './cypher/dossier-records';
import { type Dossier, dossierOf } from './dossier';
import type { Ends, EventRead } from './joint-events';
import type { TreatyRead } from './joint-treaties';

export interface DossierAnswer extends Dossier {
  /** What the sources that the lens hears cover; empty where it was not asked for. */
  readonly windows: readonly HeardWindow[];
}

/** The sections that are read from each part, as users ask for them. */
const SECTIONS_OF_PART: Readonly<Record<string, string>> = {
  TIES: 'ties',
  OCCASIONS: 'meetings, events and thirdParties',
  TREATIES: 'treaties',
  MEMBERSHIPS: 'sharedOrganisations',
  DISPUTES: 'disputes',
  THIRD_PARTIES: 'thirdParties',
  COVERAGE: 'coverage',
};
const WITHIN = sectionBudget({
  question: 'dossier',
  sectionOf: ({ part }) => SECTIONS_OF_PART[part as string] ?? null,
  narrower: 'the other sections, or a lens with a day or fewer voices',
});

/**
 * `same` tells which ids are either of the two.
 * @throws InvalidArgument for ends that are no actors or one and the same.
 * @throws NotFound where one of them is not recorded by the lens's knownAt.
 */
export async function readDossier(
  run: Run,
  lens: Lens,
  ends: Ends,
  parts: ReadonlySet<DossierPart>,
  same: SameThings = APART,
): Promise<DossierAnswer> {
  mustBeTwoActors(ends);
  mustDiffer(same, ['a', ends[0]], ['b', ends[1]]);
  const gathered = await inTurns(readGathered(await run(dossierRecords(ends, parts, lens, same), WITHIN)));
  const there = (gathered.get('ENDS')?.things ?? []).map(({ id }) => id);
  for (const [at, id] of ends.entries()) await mustBeAmong(run, there, 'ab'[at]!, [id], lens, 'actor');
  const published = publishedDates(run, lens);
  const sources = [...gathered.values()].map(({ edges }) => mapSteps(edges, ({ edge }) => edge['sourceId'] as string));
  await published(new Set((await Promise.all(sources.map(inTurns))).flat()));
  const told = (part: string) => readAssertions(gathered.get(part)?.edges ?? [], published);
  const things = (part: string, prefix: string) => (gathered.get(part)?.things ?? []).filter(({ id }) => id.startsWith(`${prefix}:`));
  const treaties = things('TREATIES', 'treaty').map(treatyOf);
  const read = {
    ties: await told('TIES'),
    memberships: await told('MEMBERSHIPS'),
    occasions: await told('OCCASIONS'),
    events: things('OCCASIONS', 'event').map(datedOf),
    treatyTies: await told('TREATIES'),
    treaties,
    sameTreaties: await sameAmong(
      run,
      lens,
      treaties.map(({ id }) => id),
    ),
    steps: things('TREATIES', 'action').map(datedOf),
    disputes: await told('DISPUTES'),
    thirdPartyTies: await told('THIRD_PARTIES'),
  };
  const covering = (gathered.get('COVERAGE')?.things ?? []) as unknown as readonly CoveringSource[];
  return { ...(await inTurns(dossierOf(read, ends, lens, same))), windows: heardWindows(covering, lens) };
}

/** Which of the treaties are one; named first is the id that sorts first. */
async function sameAmong(run: Run, lens: Lens, treaties: readonly string[]): Promise<SameThings> {
  return treaties.length < 2 || lens.knownAt.unjudged ? APART : findSame(run, lens, [...treaties].sort());
}

function datedOf(thing: Thing): EventRead {
  return { id: thing.id, kind: (thing['kind'] ?? null) as string | null, earliest: (thing['dateEarliest'] ?? null) as number | null };
}

function treatyOf(thing: Thing): TreatyRead {
  const text = (name: string) => (thing[name] ?? null) as string | null;
  return { id: thing.id, ambit: text('ambit'), instrument: text('instrument') };
}

function mustBeTwoActors(ends: Ends): void {
  ends.forEach((id, at) => {
    if (entityKindOfId(id)?.actor) return;
    throw new InvalidArgument(`${'ab'[at]}: "${id}" is not an actor. Accepted: the id of a state, an organisation or a person.`);
  });
  if (ends[0] === ends[1]) throw new InvalidArgument(`b: "${ends[1]}" is a as well. Accepted: another actor.`);
}
