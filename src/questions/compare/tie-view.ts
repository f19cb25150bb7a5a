/** A tie as a lens shows it, out of what stood recorded of it; and all that it tells as one text, to see whether two looks tell the same. */
import type { Lens } from '../../model/lens';
import { lensShows } from '../../model/lens-shows';
import { type ResolvedTie, resolveTies } from '../../model/resolved-tie';
import { collectVoices, computeStanding } from '../../model/standing';
import type { VisibleAssertion } from '../../model/visible-assertion';

/** What stood recorded of one tie at one point of knowledge: every assertion, denials and retractions too. */
export type TieRecord = readonly VisibleAssertion[];

/** The tie as the lens shows it; null where it does not. */
export function tieView(record: TieRecord, lens: Lens): ResolvedTie | null {
  const [tie] = resolveTies(record.filter(lensShows(lens)), lens.policy, lens.validAt);
  return tie ? { ...tie, lens } : null;
}

/** The same text for the same spells, voices and standing. How surely a spell covers a day is not part of it: that is no change of the tie. */
export function serialiseTie(tie: ResolvedTie | null): string {
  if (tie === null) return '';
  const spells = tie.spells.map(({ spell: { start, end, endStatus }, assertions }) => [
    start,
    end,
    endStatus,
    assertions.map(serialiseAssertion),
  ]);
  return JSON.stringify([tie.standing, tie.voices, spells]);
}

/** Everything that an assertion says, as one text; not when it was recorded. */
export function serialiseAssertion(assertion: VisibleAssertion): string {
  const { assertionId, stance, spell, assertedBy, reliability, credibility, locator, quote, properties } = assertion;
  const { start, end, endStatus } = spell;
  const own = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([assertionId, stance, start, end, endStatus, assertedBy, reliability, credibility, locator, quote, own]);
}

/** A record that never was, as it would have stood: with the voices and the standing of those in it. */
export function recomputeStanding(record: TieRecord): TieRecord {
  const [voices, standing] = [collectVoices(record), computeStanding(record)];
  return record.map((assertion) => ({ ...assertion, voices, standing }));
}
