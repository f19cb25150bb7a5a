/** Random lenses by shape: lenses of one shape differ only in values, so a database plans a question once for all of them. */
import type { Look } from '../look';
import { oneOf, type Random, upTo } from './random';
import type { World } from './random-history';

/** Which parts of a lens are set, and parts that are not query values. */
export interface LensShape {
  readonly dated: boolean;
  readonly certainty: Look['certainty'];
  /** Number of voices in its perspective; 0 if none is set. */
  readonly voices: number;
  readonly background: boolean;
  readonly graded: boolean;
}
export interface AskedLens {
  readonly look: Look;
}

export function randomShape(random: Random): LensShape {
  return {
    dated: random() < 0.75,
    certainty: random() < 0.5 ? 'CERTAIN' : 'POSSIBLE',
    voices: random() < 0.5 ? 0 : 1 + upTo(random, 3),
    background: random() < 0.6,
    graded: random() < 0.3,
  };
}

/** A lens of this shape: any recording up to `recordings`, any day, month or year, voices of the world. */
export function randomLens(random: Random, shape: LensShape, world: World, recordings: number): AskedLens {
  return {
    look: {
      when: shape.dated ? somePeriod(random) : null,
      // A perspective cannot name voices before the first recording.
      recording: random() < 0.4 ? recordings : Math.max(upTo(random, recordings + 1), shape.voices > 0 ? 1 : 0),
      perspective: shape.voices === 0 ? null : severalOf(random, world.voices, shape.voices),
      background: shape.background,
      certainty: shape.certainty,
      worstGrade: shape.graded ? oneOf(random, ['A', 'B', 'C', 'F']) : null,
    },
  };
}

/** Days at which spells of the world begin and end are more frequent than by chance. */
export function someDay(random: Random): string {
  const year = 1989 + upTo(random, 22);
  const [month, day] = oneOf(random, [
    [1, 1],
    [12, 31],
    [2, 28],
    [1 + upTo(random, 12), 1 + upTo(random, 28)],
  ] as const);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days are more frequent than months or years. */
export function somePeriod(random: Random): string {
  return someDay(random).slice(0, oneOf(random, ['2000-01-01', '2000-01-01', '2000-01-01', '2000-01', '2000']).length);
}

function severalOf(random: Random, from: readonly string[], count: number): string[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(upTo(random, left.length), 1)[0]!);
}
