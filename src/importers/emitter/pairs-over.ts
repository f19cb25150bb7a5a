/** Two codes over one spell: each pair of states that held them at the same time, with its part of the spell. */
import type { Spell, SpellInput } from '../../model/spell';
import type { FactEmitter } from './fact-emitter';

export interface HeldPair {
  readonly a: string;
  readonly b: string;
  readonly spell: Spell;
}

/** A code with the name of its column. */
export type CodeInColumn = readonly [code: string, column: string];

/** The pairs, in order of time; nearly always one. @throws ActorUnknown */
export function pairsOver(emitter: FactEmitter, scheme: string, one: CodeInColumn, two: CodeInColumn, given: SpellInput): HeldPair[] {
  return emitter
    .holders(scheme, one[0], given, one[1])
    .flatMap(({ id: a, spell: part }) => emitter.holders(scheme, two[0], part, two[1]).map(({ id: b, spell }) => ({ a, b, spell })));
}
