/** What a measure may count of two actors, and what of it was in a stretch of days. */
import type { DaySpan } from '../../model/day-spans';
import type { ResolvedTie } from '../../model/resolved-tie';
import { canHaveBeenIn, type Presence, surelyWasIn } from './presence';

/** One thing that counts once, whatever the number of its tellings. */
export interface Countable {
  /** The same for all tellings of what counts once. */
  readonly key: string;
  /** The organisation, treaty, event or claim; null where the tie itself is counted. */
  readonly entity: string | null;
  /** What it rests on. */
  readonly ties: readonly ResolvedTie[];
  /** It counts for a span in which each of these has a presence. */
  readonly sides: readonly (readonly Presence[])[];
}

/** What was counted in a span. */
export interface Count {
  readonly told: number;
  readonly certain: number;
  /** What was counted as surely as asked. */
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
