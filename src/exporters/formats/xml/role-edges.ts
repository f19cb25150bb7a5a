/**
 * The edges between a reified spell and the ends of its tie. They come after all nodes, so they wait here, as numbers where possible: there
 * can be millions.
 */
import { required } from '../../../errors';
import type { TieRecord } from '../../records';

export interface RoleEdge {
  readonly from: string;
  readonly to: string;
  readonly role: 'SUBJECT' | 'OBJECT';
}

export class RoleEdges {
  private readonly numbers = new Map<string, number>();
  private readonly keys: string[] = [];
  private readonly spells: string[] = [];
  private readonly ends: number[] = [];

  /** An entity that can be an end of a tie. */
  addNode(key: string): void {
    this.numbers.set(key, this.keys.push(key) - 1);
  }

  add({ source, target }: TieRecord, spell: string): void {
    this.spells.push(spell);
    this.ends.push(this.getNumber(source), this.getNumber(target));
  }

  /** Two per spell, in the order in which they were added. */
  *all(): Generator<RoleEdge> {
    for (const [at, spell] of this.spells.entries()) {
      yield { from: this.keyOfEnd(2 * at), to: spell, role: 'SUBJECT' };
      yield { from: spell, to: this.keyOfEnd(2 * at + 1), role: 'OBJECT' };
    }
  }

  private getNumber(key: string): number {
    return required(this.numbers.get(key), 'the number of a node');
  }

  private keyOfEnd(at: number): string {
    return required(this.keys[required(this.ends[at], 'an end of a spell')], 'the key of a node');
  }
}
