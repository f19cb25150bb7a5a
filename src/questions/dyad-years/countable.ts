/** What a measure may count for two actors, and what it counts in a span of days. */
import type { DaySpan } from '../../model/day-spans';
import type { ResolvedTie } from '../../model/resolved-tie';
import { canHaveBeenIn, type Presence, surelyWasIn } from './presence';

/** An item that counts once, however many assertions it has. */
export interface Countable {
  /** Equal for everything that counts as one item. */
  readonly key: string;
  /** The organisation, treaty, event or claim; null where the tie itself is counted. */
  readonly entity: string | null;
  /** The ties that are its evidence. */
  readonly ties: readonly ResolvedTie[];
  /** It counts for a span if each of these sides has a presence in it. */
  readonly sides: readonly (readonly Presence[])[];
}

/** What was counted in a span. */
export interface Count {
  readonly told: number;
  readonly certain: number;
  /** What was counted at the certainty requested. */
  readonly counted: readonly Countable[];
}

/** Counts each key once. */
export function countIn(countables: readonly Countable[], span: DaySpan, surely: boolean): Count {
  const possible = countables.filter(({ sides }) => sides.every((side) => side.some((presence) => canHaveBeenIn(presence, span))));
  const certain = possible.filter(({ sides }) => sides.every((side) => side.some((presence) => surelyWasIn(presence, span))));
  return { told: countKeys(possible), certain: countKeys(certain), counted: surely ? certain : possible };
}

function countKeys(countables: readonly Countable[]): number {
  return new Set(countables.map(({ key }) => key)).size;
}
