/** Treaties to which both actors have ties: the stage each has reached between them, and whether that is in dispute. */

import { required } from '../../errors';
import { compareStrings } from '../../model/compare-strings';
import { type Day, LATEST_DAY } from '../../model/day';
import { groupedBy } from '../../model/grouped-by';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Certainty } from '../../model/spell';
import type { Standing } from '../../model/standing';
import { flatMapSteps, groupSteps, type Steps, sortSteps } from '../../turns';
import type { EntityCluster, EntityClusters } from '../shared/equivalence/entity-clusters';
import type { DossierSide, Ends } from './joint-events';

export type TreatyStage = 'SIGNED' | 'IN_FORCE' | 'ENDED';

export interface TreatyRead {
  readonly id: string;
  readonly ambit: string | null;
  readonly instrument: string | null;
}

/** A step as read: its kind and the first day that its date can mean. */
export interface StepRead {
  readonly id: string;
  readonly kind: string | null;
  readonly earliest: Day | null;
}

export interface DossierParty {
  readonly side: DossierSide;
  readonly actor: string;
  readonly statuses: readonly string[];
  readonly tie: ResolvedTie;
}

export interface TreatyStep {
  readonly action: string;
  readonly kind: string | null;
  readonly by: readonly string[];
  readonly sides: readonly DossierSide[];
  readonly respondsTo: readonly string[];
  readonly ties: readonly ResolvedTie[];
}

export interface JointTreaty {
  readonly treaty: TreatyRead;
  /** The treaty with its other ids, if it has any. */
  readonly cluster: EntityCluster | null;
  readonly stage: TreatyStage;
  /** The lower certainty of the two ties on the day; null without a day. */
  readonly certainty: Certainty | null;
  readonly standing: Standing;
  readonly parties: readonly DossierParty[];
  readonly steps: readonly TreatyStep[];
}

/**
 * The treaties of both, bilateral ones first, then by id. If an actor has several ids, each id with a tie to the treaty is listed.
 * A treaty with several ids is one treaty, with the ties of all its ids.
 */
export function* jointTreaties(
  treaties: readonly TreatyRead[],
  steps: readonly StepRead[],
  ties: readonly ResolvedTie[],
  ends: Ends,
  clusters: EntityClusters,
): Steps<JointTreaty[]> {
  const byType = yield* groupSteps(ties, ({ type }) => type);
  const parties = yield* groupSteps(byType.get('PARTY_TO') ?? [], ({ object }) => object);
  const stepsOn = yield* stepsByTreaty(steps, byType, (taker) => ends.indexOf(clusters.canonicalId(taker)));
  const bilateralFirst = ({ ambit }: TreatyRead) => (ambit === 'BILATERAL' ? 0 : 1);
  const entries = yield* groupSteps(yield* sortSteps(treaties, byId), ({ id }) => clusters.canonicalId(id));
  const merged = [...entries.values()].map((ofOne) => ({ treaty: pickEntry(ofOne), ids: ofOne.map(({ id }) => id) }));
  const inOrder = yield* sortSteps(merged, (x, y) => bilateralFirst(x.treaty) - bilateralFirst(y.treaty) || byId(x.treaty, y.treaty));
  return yield* flatMapSteps(inOrder, ({ treaty, ids }) => {
    const listParties = (end: string, side: DossierSide) =>
      clusters.listEntries(end).flatMap((actor) => ids.flatMap((id) => findParty(side, actor, parties.get(id) ?? []) ?? []));
    const sides = [listParties(ends[0], 'A'), listParties(ends[1], 'B')];
    if (sides.some((side) => side.length === 0)) return [];
    const taken = ids.flatMap(stepsOn);
    const [stage, certainty, standing] = [readStage(sides), readCertainty(sides), readStanding(sides.flat(), taken)];
    return [
      {
        treaty,
        cluster: renameCluster(treaty.id, clusters.findCluster(treaty.id)),
        stage,
        certainty,
        standing,
        parties: sides.flat(),
        steps: taken,
      },
    ];
  });
}

/** The cluster with the id that is shown first. */
function renameCluster(id: string, cluster: EntityCluster | null): EntityCluster | null {
  return cluster && { ...cluster, id, entries: [id, ...cluster.entries.filter((entry) => entry !== id).sort()] };
}

const byId = (x: TreatyRead, y: TreatyRead): number => compareStrings(x.id, y.id);

/** The entry that represents a treaty: the first of those with the most of ambit and instrument stated. */
function pickEntry(entries: readonly TreatyRead[]): TreatyRead {
  const countStated = ({ ambit, instrument }: TreatyRead) => Number(ambit !== null) + Number(instrument !== null);
  const max = Math.max(...entries.map(countStated));
  return required(
    entries.find((entry) => countStated(entry) === max),
    'an entry of a treaty',
  );
}

/** The number of treaties of one kind at one stage; `certain` and `possible` count those on the day, and are null without a day. */
export interface TreatyCount {
  readonly ambit: string | null;
  readonly instrument: string | null;
  readonly stage: TreatyStage;
  readonly count: number;
  readonly certain: number | null;
  readonly possible: number | null;
}

/** Counts treaties by ambit, instrument and stage. */
export function* treatyCounts(treaties: readonly JointTreaty[]): Steps<TreatyCount[]> {
  const groups = yield* groupSteps(treaties, ({ treaty: { ambit, instrument }, stage }) => JSON.stringify([ambit, instrument, stage]));
  return [...groups]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, group]) => {
      const { treaty, stage, certainty } = group[0];
      const certain = group.filter((one) => one.certainty === 'CERTAIN').length;
      const dated = certainty === null ? { certain: null, possible: null } : { certain, possible: group.length - certain };
      return { ambit: treaty.ambit, instrument: treaty.instrument, stage, count: group.length, ...dated };
    });
}

function readCertainty(sides: readonly (readonly DossierParty[])[]): Certainty | null {
  const each = sides.map((side) => side.flatMap(({ tie }) => tie.spells.map(({ certainty }) => certainty)));
  if (each.flat().includes(null)) return null;
  return each.every((side) => side.includes('CERTAIN')) ? 'CERTAIN' : 'POSSIBLE';
}

function findParty(side: DossierSide, actor: string, ties: readonly ResolvedTie[]): DossierParty | null {
  const tie = ties.find(({ subject }) => subject === actor);
  if (!tie) return null;
  const current = currentSpells(tie);
  const spells = current.length > 0 ? current : tie.spells;
  const statuses = spells.flatMap(({ assertions }) => assertions.map(({ properties }) => properties['status'] ?? 'PARTY')) as string[];
  return { side, actor, statuses: [...new Set(statuses)].sort(), tie };
}

/** With a day, every spell shown can cover it. Without one, the spells that have not ended give the current state. */
function currentSpells({ spells }: ResolvedTie): ResolvedTie['spells'] {
  return spells.filter(({ spell, certainty }) => certainty !== null || spell.endStatus !== 'ENDED');
}

/** If sources differ, the furthest stage that one of them gives; `standing` shows that they differ. */
function readStage(sides: readonly (readonly DossierParty[])[]): TreatyStage {
  const has = (side: readonly DossierParty[], status: string) => side.some(({ statuses }) => statuses.includes(status));
  const isOver = (side: readonly DossierParty[]) => has(side, 'FORMER_PARTY') || side.every(({ tie }) => currentSpells(tie).length === 0);
  if (sides.some(isOver)) return 'ENDED';
  return sides.every((side) => has(side, 'PARTY')) ? 'IN_FORCE' : 'SIGNED';
}

/** The steps that the two took on each treaty, by date. */
function* stepsByTreaty(
  steps: readonly StepRead[],
  byType: ReadonlyMap<string, readonly ResolvedTie[]>,
  findSide: (taker: string) => number,
): Steps<(treaty: string) => TreatyStep[]> {
  const inOrder = yield* sortSteps(steps, (x, y) => (x.earliest ?? LATEST_DAY) - (y.earliest ?? LATEST_DAY) || (x.id < y.id ? -1 : 1));
  const known = new Map(inOrder.map((step, place) => [step.id, { ...step, place }]));
  const bySubject = (type: string) => groupSteps(byType.get(type) ?? [], ({ subject }) => subject);
  const [takersByStep, answersByStep] = [yield* bySubject('TAKEN_BY'), yield* bySubject('RESPONDS_TO')];
  const actions = yield* groupSteps(byType.get('ACTION_ON') ?? [], ({ object }) => object);
  return (treaty) => {
    const on = [...groupedBy(actions.get(treaty) ?? [], ({ subject }) => subject)].flatMap(([id, ties]) => {
      const step = known.get(id);
      return step ? [{ step, ties }] : [];
    });
    return on
      .sort((x, y) => x.step.place - y.step.place)
      .flatMap(({ step: { id, kind }, ties }) => {
        const takers = (takersByStep.get(id) ?? []).filter(({ object }) => findSide(object) >= 0);
        if (takers.length === 0) return [];
        const by = [...new Set(takers.map(({ object }) => object))].sort();
        const sides = (['A', 'B'] as const).filter((_, at) => by.some((taker) => findSide(taker) === at));
        const answers = answersByStep.get(id) ?? [];
        const respondsTo = answers.map(({ object }) => object).sort();
        return [{ action: id, kind, by, sides, respondsTo, ties: [...ties, ...takers, ...answers] }];
      });
  };
}

const REJECTED: readonly (string | null)[] = ['SUSPENSION_DECLARED', 'DENUNCIATION', 'WITHDRAWAL', 'TERMINATION'];
/** From settled to least settled. */
const SETTLED: readonly Standing[] = ['AGREED', 'UNIQUE', 'DIFFERING', 'DISPUTED', 'RETRACTED'];

function readStanding(parties: readonly DossierParty[], steps: readonly TreatyStep[]): Standing {
  const declared = steps.filter(({ kind }) => REJECTED.includes(kind));
  const rejected = steps.some(
    (step) =>
      step.kind === 'SUSPENSION_REJECTED' &&
      declared.some(({ sides, action }) => step.respondsTo.includes(action) || sides.some((side) => !step.sides.includes(side))),
  );
  if (rejected) return 'DISPUTED';
  const least = Math.max(...parties.map(({ tie }) => SETTLED.indexOf(tie.standing)));
  return required(SETTLED[least], 'the standing of a treaty');
}
