/** The measures of a dyad-year, and the part of the graph that each of them counts. */

export const DYAD_MEASURES = [
  'SHARED_ORGANISATIONS',
  'TREATIES_IN_FORCE',
  'ALLIANCES',
  'MEETINGS',
  'VISITS',
  'MISSIONS',
  'HOSTILE_ACTS',
  'COOPERATIVE_ACTS',
  'DISPUTES',
  'RIVALRY',
] as const;
export type DyadMeasure = (typeof DYAD_MEASURES)[number];

/** The kinds of organisations that states form with one another; data sets of intergovernmental organisations list all three. */
export const INTERGOVERNMENTAL: readonly string[] = ['IGO', 'BLOC', 'COURT'];

/** The type of the ties that connect the two through a third entity: both are members of an organisation, or parties to a treaty. */
export const SHARED_BY: Readonly<Partial<Record<DyadMeasure, 'MEMBER_OF' | 'PARTY_TO'>>> = {
  SHARED_ORGANISATIONS: 'MEMBER_OF',
  TREATIES_IN_FORCE: 'PARTY_TO',
};

/** The type of the ties that connect the two directly. */
export const JOINED_BY: Readonly<Partial<Record<DyadMeasure, 'ALLIED_WITH' | 'RIVAL_OF' | 'HAS_MISSION_IN'>>> = {
  ALLIANCES: 'ALLIED_WITH',
  RIVALRY: 'RIVAL_OF',
  MISSIONS: 'HAS_MISSION_IN',
};

/** The kinds of events that each measure counts. */
export const COUNTED_EVENT_KINDS: Readonly<Partial<Record<DyadMeasure, readonly string[]>>> = {
  MEETINGS: ['MEETING'],
  VISITS: ['MEETING'],
  DISPUTES: ['DISPUTE', 'WAR'],
};

/** Whether a measure counts acts: events and claims by their PLOVER or CAMEO code. */
export function countsActs(measure: DyadMeasure): boolean {
  return measure === 'HOSTILE_ACTS' || measure === 'COOPERATIVE_ACTS';
}
