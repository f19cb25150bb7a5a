/** Wars recorded by year: who was on which side in which years. The spells are emitted after all years are read. */
import type { FactEmitter } from '../../emitter/fact-emitter';
import { emitParticipation } from './participation';
import { yearRuns } from './year-runs';

interface SeenSide {
  readonly event: string;
  readonly code: string;
  readonly column: string;
  readonly side: string;
  readonly originator: boolean;
  readonly years: Set<number>;
}

export class WarSides {
  private readonly seen = new Map<string, SeenSide>();

  /** Notes that the actor with the COW number was in the war that year. */
  add(war: { readonly number: string; readonly event: string }, actor: Omit<SeenSide, 'event' | 'years'>, year: number): void {
    const key = `${war.number} ${actor.code} ${actor.side}`;
    const entry = this.seen.get(key) ?? { event: war.event, ...actor, years: new Set<number>() };
    entry.years.add(year);
    this.seen.set(key, entry);
  }

  /** Emits every spell. */
  finish(emitter: FactEmitter): void {
    for (const [key, { event, code, column, side, originator, years }] of this.seen) {
      for (const [index, { start, end }] of yearRuns(years).entries()) {
        const record = index === 0 ? key : `${key} ${index + 1}`;
        const spell = { start: String(start), end: String(end), endStatus: 'ENDED' as const };
        emitParticipation(emitter, { event, actor: ['cow', code, column], spell, record, attributes: { side, originator } });
      }
    }
  }
}
