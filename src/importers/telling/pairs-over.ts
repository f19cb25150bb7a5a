/** Two codes over one spell: each pair of states that held them at the same time, with their part. */
import type { Spell, SpellInput } from '../../model/spell';
import type { Telling } from './telling';

export interface HeldPair {
  readonly a: string;
  readonly b: string;
  readonly spell: Spell;
}

/** A code with the name of its column. */
export type CodeInColumn = readonly [code: string, column: string];

/** The pairs, in order of time; nearly always one. @throws ActorUnknown */
export function pairsOver(telling: Telling, scheme: string, one: CodeInColumn, two: CodeInColumn, told: SpellInput): HeldPair[] {
  return telling
    .holders(scheme, one[0], told, one[1])
    .flatMap(({ id: a, spell: part }) => telling.holders(scheme, two[0], part, two[1]).map(({ id: b, spell }) => ({ a, b, spell })));
}
