/**
 * The status of a treaty: what its sources say about each party, and who disagrees. A declared suspension is a position on the treaty and
 * never ends it.
 */
import { required } from '../../errors';
import type { Day } from '../../model/day';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Certainty } from '../../model/spell';

/** A step, with who took it and what belongs to it. */
export interface TreatyStep {
  readonly action: string;
  readonly kind: string | null;
  readonly date: string | null;
  readonly declaredTerm: string | null;
  readonly legalBasis: string | null;
  /** The first day that its date can mean; null if it has no date. */
  readonly day: Day | null;
  readonly takenBy: readonly ResolvedTie[];
  readonly respondsTo: readonly string[];
  readonly statements: readonly string[];
}

export type TreatyPositionKind = 'IN_FORCE' | 'SUSPENDED' | 'ENDED';

export interface TreatyPosition {
  readonly actor: string;
  readonly says: TreatyPositionKind;
  readonly step: TreatyStep;
}

export interface TreatyPartyStatus {
  readonly party: string;
  readonly status: string | null;
  readonly certainty: Certainty | null;
  readonly since: string | null;
  readonly contested: boolean;
  readonly positions: readonly TreatyPosition[];
  readonly steps: readonly TreatyStep[];
  readonly tie: ResolvedTie;
}

export interface TreatyStatus {
  readonly inForce: Certainty | null;
  readonly contested: boolean;
  readonly positions: readonly TreatyPosition[];
  readonly parties: readonly TreatyPartyStatus[];
  readonly steps: readonly TreatyStep[];
}

/** What a step says about whether the treaty operates; steps of other kinds say nothing about it. */
const SAYS: Readonly<Record<string, TreatyPositionKind>> = {
  SUSPENSION_DECLARED: 'SUSPENDED',
  SUSPENSION_REJECTED: 'IN_FORCE',
  SUSPENSION_ENDED: 'IN_FORCE',
  DENUNCIATION: 'ENDED',
  WITHDRAWAL: 'ENDED',
  TERMINATION: 'ENDED',
};

/** `parties` are the PARTY_TO ties of the day. A bilateral treaty operates either between both parties or not at all. */
export function resolveTreatyStatus(parties: readonly ResolvedTie[], steps: readonly TreatyStep[], bilateral: boolean): TreatyStatus {
  const ordered = [...steps].sort(
    (a, b) => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || (a.action < b.action ? -1 : 1),
  );
  const positions = latestPositions(ordered);
  const statuses = parties.map((tie) => partyStatus(tie, ordered, positions, bilateral)).sort((a, b) => (a.party < b.party ? -1 : 1));
  const bound = statuses.filter(({ status }) => status === 'PARTY');
  return {
    inForce: bound.length < 2 ? null : secondSurest(bound.map(({ certainty }) => certainty)),
    contested: isContested(positions, bound.length >= 2),
    positions,
    parties: statuses,
    steps: ordered,
  };
}

/** The latest position of each actor, in the order in which they were taken. */
function latestPositions(steps: readonly TreatyStep[]): TreatyPosition[] {
  const last = new Map<string, TreatyPosition>();
  for (const step of steps) {
    const says = SAYS[step.kind ?? ''];
    if (says === undefined) continue;
    for (const actor of listTakers(step)) {
      last.delete(actor);
      last.set(actor, { actor, says, step });
    }
  }
  return [...last.values()];
}

function listTakers({ takenBy }: TreatyStep): string[] {
  return [...new Set(takenBy.map(({ object }) => object))].sort();
}

/** An actor says that the treaty does not operate, while sources or other actors say that it is in force. */
function isContested(positions: readonly TreatyPosition[], inForce: boolean): boolean {
  return positions.some(({ says }) => says !== 'IN_FORCE') && (inForce || positions.some(({ says }) => says === 'IN_FORCE'));
}

function partyStatus(
  tie: ResolvedTie,
  steps: readonly TreatyStep[],
  positions: readonly TreatyPosition[],
  bilateral: boolean,
): TreatyPartyStatus {
  const party = tie.subject;
  // A status may change within the day: the one that began last applies. If two versions began together, the more certain one applies.
  const [latest] = withoutLaterSignatures(tie.spells).sort(
    (a, b) => b.bounds.startLatest - a.bounds.startLatest || surest(a.certainty) - surest(b.certainty),
  );
  const spell = required(latest, 'a spell of a party');
  const status = readStatus(spell);
  const own = positions.filter(({ actor }) => actor === party);
  const concerning = (bilateral && status === 'PARTY') || own.some(({ says }) => says !== 'IN_FORCE') ? positions : own;
  return {
    party,
    status,
    certainty: spell.certainty,
    since: spell.spell.start,
    contested: isContested(concerning, status === 'PARTY'),
    positions: concerning,
    steps: steps.filter((step) => listTakers(step).includes(party)),
    tie,
  };
}

type PartySpell = ResolvedTie['spells'][number];

function readStatus({ assertions }: PartySpell): string | null {
  return (assertions.map(({ properties }) => properties['status']).find((value) => value !== undefined) ?? null) as string | null;
}

/** The statuses of a state that is not bound yet. */
const NOT_BOUND: readonly (string | null)[] = ['SIGNATORY', 'CONTRACTING_STATE'];

/** A party that signs again, such as an amendment that the source lists under the same treaty, stays a party (Vienna Convention, article 2). */
function withoutLaterSignatures(spells: readonly PartySpell[]): PartySpell[] {
  const asParty = spells.filter((spell) => readStatus(spell) === 'PARTY');
  return spells.filter(
    (spell) => !NOT_BOUND.includes(readStatus(spell)) || !asParty.some(({ bounds }) => bounds.endLatest >= spell.bounds.startEarliest),
  );
}

const surest = (certainty: Certainty | null): number => (certainty === 'CERTAIN' ? 0 : 1);

/** How certain it is that at least two parties are bound: the certainty of the second most certain party. */
function secondSurest(certainties: readonly (Certainty | null)[]): Certainty | null {
  const certain = certainties.filter((certainty) => certainty === 'CERTAIN').length;
  if (certain >= 2) return 'CERTAIN';
  return certainties.includes(null) ? null : 'POSSIBLE';
}
