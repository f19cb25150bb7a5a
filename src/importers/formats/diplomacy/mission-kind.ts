/** The kind that Entente gives to each type of mission in Wikidata. */

export interface MissionKind {
  readonly kind: 'EMBASSY' | 'HIGH_COMMISSION' | 'CONSULATE_GENERAL' | 'CONSULATE' | 'PERMANENT_MISSION' | 'OTHER';
  /** The word in the tie's key, which distinguishes parallel missions. */
  readonly word: string;
}

const KINDS: readonly (readonly [RegExp, MissionKind])[] = [
  // An office that does an embassy's work without diplomatic relations, as in Taipei, is not an embassy.
  [/^de facto embassy$/i, { kind: 'OTHER', word: 'de-facto-embassy' }],
  [/^de facto consulate$/i, { kind: 'OTHER', word: 'de-facto-consulate' }],
  [/^(embassy|apostolic nunciature)$|^embassy of /i, { kind: 'EMBASSY', word: 'embassy' }],
  [/^((british|australian) )?high commission$/i, { kind: 'HIGH_COMMISSION', word: 'high-commission' }],
  [/^consulate general\b/i, { kind: 'CONSULATE_GENERAL', word: 'consulate-general' }],
  [/^honorary consulate$/i, { kind: 'CONSULATE', word: 'honorary-consulate' }],
  [/^consulate\b|^consulates\b|^consular /i, { kind: 'CONSULATE', word: 'consulate' }],
  [/^permanent mission$/i, { kind: 'PERMANENT_MISSION', word: 'permanent-mission' }],
  [/office$|section$|mission|delegation$/i, { kind: 'OTHER', word: 'office' }],
];

/** The kind of mission, or undefined for an unknown word. */
export function missionKind(type: string): MissionKind | undefined {
  return KINDS.find(([words]) => words.test(type))?.[1];
}
