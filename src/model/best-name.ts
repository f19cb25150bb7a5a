/** Selects the name to show from the names that sources give an entity for the day of a lens. */
import { DESCRIBED_BY } from './description';
import { compareGrades, type Graded } from './grades';
import type { Lens } from './lens';
import { isBackground } from './lens-conditions';
import { certaintyIn, type SpellBounds } from './spell';

/** The maximum number of names read for an entity, by grades and id: few sources name one entity for one day. */
export const MAX_NAMES_READ = 10;

/** An edge of such a tie: the properties that decide which name is shown. */
export interface Naming extends Graded, SpellBounds {
  readonly name: string;
  readonly tieId: string;
  readonly sourceId: string;
  readonly voices: readonly string[];
}

/**
 * The best of the names that the lens shows, or null if there are none.
 * In this order: the perspective before background, certain before possible, the better grade, the latest start.
 */
export function bestName<T extends Naming>(names: readonly T[], lens: Lens): T | null {
  const background = ({ tieId, voices }: T) => (isBackground(lens, { type: DESCRIBED_BY, tieId, voices }) ? 1 : 0);
  const uncertain = (name: T) => (lens.validAt !== null && certaintyIn(name, lens.validAt) === 'CERTAIN' ? 0 : 1);
  const better = (a: T, b: T) =>
    background(a) - background(b) || uncertain(a) - uncertain(b) || compareGrades(a, b) || b.startLatest - a.startLatest;
  return [...names].sort(better)[0] ?? null;
}
