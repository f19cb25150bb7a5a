/** The edges that join a reified spell with the ends of its tie. They follow all nodes, so they wait: as numbers where they can, since there may be millions. */
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

  /** An entity that ties may end at. */
  addNode(key: string): void {
    this.numbers.set(key, this.keys.push(key) - 1);
  }

  add({ source, target }: TieRecord, spell: string): void {
    this.spells.push(spell);
    this.ends.push(this.numbers.get(source)!, this.numbers.get(target)!);
  }

  /** Two a spell, in the order in which they were added. */
  *all(): Generator<RoleEdge> {
    for (const [at, spell] of this.spells.entries()) {
      yield { from: this.keys[this.ends[2 * at]!]!, to: spell, role: 'SUBJECT' };
      yield { from: spell, to: this.keys[this.ends[2 * at + 1]!]!, role: 'OBJECT' };
    }
  }
}
