/** Who took part in a dispute or war, on which side and for how long. */
import type { SpellInput } from '../../../model/spell';
import type { FactEmitter } from '../../emitter/fact-emitter';

export interface Participation {
  readonly event: string;
  /** `cow` or `gw`, the number, and the name of its column. */
  readonly actor: readonly [scheme: string, code: string, column: string];
  readonly spell: SpellInput;
  readonly record: string;
  readonly attributes: { readonly side: string | null; readonly role?: string; readonly originator?: boolean };
}

/** Emits the participation of each state that held the number during the spell. @throws ActorUnknown */
export function emitParticipation(
  emitter: FactEmitter,
  { event, actor: [scheme, code, column], spell, record, attributes }: Participation,
): void {
  for (const { id, spell: part } of emitter.holders(scheme, code, spell, column)) {
    emitter.tie('PARTICIPATED_IN', id, event, { ...part, record, attributes });
  }
}
