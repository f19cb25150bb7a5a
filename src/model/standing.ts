/**
 * The standing of a tie: the level of agreement across all its assertions. It is stored on each edge, so a lens can test one edge alone.
 */
import type { Properties, Stance } from './fact';
import type { SpellBounds } from './spell';

/**
 * UNIQUE: one voice. AGREED: several voices, compatible as precisely as given. DIFFERING: dates, role or status differ. DISPUTED: a source
 * denies it. RETRACTED: all assertions have been retracted.
 */
export type Standing = 'UNIQUE' | 'AGREED' | 'DIFFERING' | 'DISPUTED' | 'RETRACTED';
/** The standings in which voices disagree. */
export const CONTESTED_STANDINGS: readonly Standing[] = ['DIFFERING', 'DISPUTED'];

/** The part of an open version that decides the standing of its tie. `attributes` holds only those in which voices can differ. */
export interface VoicedSpell {
  readonly stance: Stance;
  readonly assertedBy: string;
  readonly sourceId: string;
  readonly bounds: SpellBounds;
  readonly attributes: Properties;
}

/** Two spells are compatible when some exact spell fits both as precisely as each was given, and their attributes do not differ. */
export function compatible(a: VoicedSpell, b: VoicedSpell): boolean {
  return (
    a.bounds.startEarliest <= b.bounds.startLatest &&
    b.bounds.startEarliest <= a.bounds.startLatest &&
    a.bounds.endEarliest <= b.bounds.endLatest &&
    b.bounds.endEarliest <= a.bounds.endLatest &&
    Math.max(a.bounds.startEarliest, b.bounds.startEarliest) <= Math.min(a.bounds.endLatest, b.bounds.endLatest) &&
    sameWhereBothGiven(a.attributes, b.attributes)
  );
}

function sameWhereBothGiven(a: Properties, b: Properties): boolean {
  return Object.keys(a).every((name) => b[name] === undefined || canonical(a[name]) === canonical(b[name]));
}

function canonical(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}

/** The ids of every actor and source that affirms or denies any spell of the tie, sorted. */
export function collectVoices(spells: readonly VoicedSpell[]): string[] {
  const live = spells.filter((spell) => spell.stance !== 'RETRACTED');
  return [...new Set(live.flatMap((spell) => [spell.assertedBy, spell.sourceId]))].sort();
}

/**
 * The standing of a tie, from all its open versions. A voice is the actor who makes the assertion: two papers that quote one ministry are
 * one voice.
 */
export function computeStanding(spells: readonly VoicedSpell[]): Standing {
  const live = spells.filter((spell) => spell.stance !== 'RETRACTED');
  if (live.length === 0) return 'RETRACTED';
  if (live.some((spell) => spell.stance === 'DENIES')) return 'DISPUTED';
  const byVoice = [...new Set(live.map((spell) => spell.assertedBy))].map((voice) => live.filter((spell) => spell.assertedBy === voice));
  if (byVoice.length === 1) return 'UNIQUE';
  const agreed = byVoice.every((mine) => byVoice.every((other) => mine.every((spell) => other.some((rival) => compatible(spell, rival)))));
  return agreed ? 'AGREED' : 'DIFFERING';
}
