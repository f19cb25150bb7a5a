/** Random lenses, shape by shape: lenses of one shape differ in values alone, so a database plans a question once for all of them. */
import type { Look } from '../look';
import { oneOf, type Random, upTo } from './random';
import type { World } from './random-history';

/** What of a lens is set, and what is not a value in it. */
export interface LensShape {
  readonly dated: boolean;
  readonly certainty: Look['certainty'];
  /** How many voices speak in its perspective; 0 is none set. */
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

/** A lens of that shape: any recording of so many, any day, month or year, voices of the world. */
export function randomLens(random: Random, shape: LensShape, world: World, recordings: number): AskedLens {
  return {
    look: {
      when: shape.dated ? somePeriod(random) : null,
      // Before the first recording no perspective is recorded.
      recording: random() < 0.4 ? recordings : Math.max(upTo(random, recordings + 1), shape.voices > 0 ? 1 : 0),
      perspective: shape.voices === 0 ? null : severalOf(random, world.voices, shape.voices),
      background: shape.background,
      certainty: shape.certainty,
      worstGrade: shape.graded ? oneOf(random, ['A', 'B', 'C', 'F']) : null,
    },
  };
}

/** Days at which spells of the world begin and end are drawn more often than chance would. */
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

/** A day more often than its month or year. */
export function somePeriod(random: Random): string {
  return someDay(random).slice(0, oneOf(random, ['2000-01-01', '2000-01-01', '2000-01-01', '2000-01', '2000']).length);
}

function severalOf(random: Random, from: readonly string[], count: number): string[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(upTo(random, left.length), 1)[0]!);
}
