/** Shared by both lists of the state system: a state is a member of the system over a spell of days. */
import type { FactEmitter } from '../../emitter/fact-emitter';

/** A membership in one row. */
export interface SystemSpell {
  readonly scheme: 'cow' | 'gw';
  readonly code: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Whether the list ends there, but not the membership. */
  readonly censored: boolean;
  /** The data set's own key of the membership. */
  readonly record: string;
}

/** Emits the membership of each state that held the number during the spell. */
export function emitSystemSpell(
  emitter: FactEmitter,
  system: string,
  { scheme, code, start, end, censored, record }: SystemSpell,
  column: string,
): void {
  const endStatus = censored ? 'CENSORED' : end === null ? 'UNKNOWN' : 'ENDED';
  const held = emitter.holders(scheme, code, { start, end, endStatus }, column);
  for (const { id, spell } of held) {
    emitter.tie('MEMBER_OF', id, system, { ...spell, record, attributes: { status: 'FULL' } });
  }
}
