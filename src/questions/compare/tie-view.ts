/** A tie as a lens shows it, from what was recorded of it; and its content as one text, to compare what two lenses show. */
import type { Lens } from '../../model/lens';
import { lensShows } from '../../model/lens-shows';
import { type ResolvedTie, resolveTies } from '../../model/resolved-tie';
import { collectVoices, computeStanding } from '../../model/standing';
import type { VisibleAssertion } from '../../model/visible-assertion';

/** What was recorded of one tie at one knownAt: every assertion, including denials and retractions. */
export type TieRecord = readonly VisibleAssertion[];

/** The tie as the lens shows it; null if it does not show it. */
export function tieView(record: TieRecord, lens: Lens): ResolvedTie | null {
  const [tie] = resolveTies(record.filter(lensShows(lens)), lens.policy, lens.validAt);
  return tie ? { ...tie, lens } : null;
}

/**
 * Equal texts mean equal spells, voices and standing. The certainty that a spell covers a day is left out, because it is not a change of
 * the tie.
 */
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

/** Everything that an assertion says, as one text, without when it was recorded. */
export function serialiseAssertion(assertion: VisibleAssertion): string {
  const { assertionId, stance, spell, assertedBy, reliability, credibility, locator, quote, properties } = assertion;
  const { start, end, endStatus } = spell;
  const own = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([assertionId, stance, start, end, endStatus, assertedBy, reliability, credibility, locator, quote, own]);
}

/** A hypothetical record with the voices and the standing that its own assertions give. */
export function recomputeStanding(record: TieRecord): TieRecord {
  const [voices, standing] = [collectVoices(record), computeStanding(record)];
  return record.map((assertion) => ({ ...assertion, voices, standing }));
}
