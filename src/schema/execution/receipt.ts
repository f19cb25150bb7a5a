/** The receipt of an answer: its lens, its sources, what is contested, and whether anything was cut. */

import type { Lens } from '../../model/lens';
import { type ShownLens, shownLens } from '../../model/shown-lens';
import { CONTESTED_STANDINGS, type Standing } from '../../model/standing';
import type { EntityCluster } from '../../questions/shared/equivalence/entity-clusters';
import type { EvidenceEdge, ReceiptNotes } from '../questions/question-context';

/** An entity that was requested and is judged to be the same as others; the answer is about all of them. */
export interface JudgedSame {
  readonly id: string;
  /** The other ids, sorted. */
  readonly with: readonly string[];
  /** Ids of the assertions that say so, sorted. */
  readonly assertions: readonly string[];
}

/** An entity that is shown under the name that a source gives it for the day of the lens. */
export interface NamedOnDay {
  readonly id: string;
  /** The name shown. */
  readonly name: string;
  /** The name in its entry. */
  readonly entry: string;
  /** Id of the source that names it. */
  readonly source: string;
}

/** `extensions.receipt` of every answer. */
export interface ReceiptShown {
  readonly lens: ShownLens;
  /** The version of the database's schema that the answer was read from. */
  readonly schemaVersion: number;
  /** Ids of the sources of the edges that are shown or that decided a filter on ties, sorted. */
  readonly sources: readonly string[];
  /** How many of these ties are disputed: sources differ on them, or one denies them. */
  readonly contested: number;
  /** Whether any list of the answer was cut at its page or limit. */
  readonly truncated: boolean;
  /**
   * Where lists were cut, each as a path of response keys without positions, sorted. A path to a filter means that not all edges that
   * decided it were read.
   */
  readonly truncatedAt: readonly string[];
  /**
   * Where the answer can differ if it is requested again at this recording, each as a path of response keys without positions, sorted;
   * absent if nowhere.
   */
  readonly mayChange?: readonly string[];
  /** Entities shown under a name that differs from that of their entry, by id; absent if there are none. */
  readonly named?: readonly NamedOnDay[];
  /** Entities requested under one of several ids, by id; absent if there are none. */
  readonly judgedSame?: readonly JudgedSame[];
}

/** Collects notes while an operation is answered. */
export class Receipt implements ReceiptNotes {
  private readonly sources = new Set<string>();
  private readonly contested = new Set<string>();
  private readonly cut = new Set<string>();
  private readonly changing = new Set<string>();
  private readonly names = new Map<string, NamedOnDay>();
  private readonly clusters = new Map<string, JudgedSame>();

  addEvidence({ sourceId, tieId, standing }: EvidenceEdge): void {
    this.sources.add(sourceId);
    if (CONTESTED_STANDINGS.includes(standing as Standing)) this.contested.add(tieId);
  }

  truncated(place: string): void {
    this.cut.add(place);
  }

  mayChange(place: string): void {
    this.changing.add(place);
  }

  named(name: NamedOnDay): void {
    if (name.name !== name.entry) this.names.set(`${name.id} ${name.name}`, name);
  }

  addCluster({ id, entries, judgements }: EntityCluster): void {
    for (const judgement of judgements) this.addEvidence(judgement);
    const assertions = [...new Set(judgements.map(({ assertionId }) => assertionId))].sort();
    this.clusters.set(entries.join(' '), { id, with: entries.slice(1), assertions });
  }

  shown(lens: Lens, schemaVersion: number): ReceiptShown {
    return {
      lens: shownLens(lens),
      schemaVersion,
      sources: [...this.sources].sort(),
      contested: this.contested.size,
      truncated: this.cut.size > 0,
      truncatedAt: [...this.cut].sort(),
      ...(this.changing.size > 0 && { mayChange: [...this.changing].sort() }),
      ...(this.names.size > 0 && { named: [...this.names.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }),
      ...(this.clusters.size > 0 && { judgedSame: [...this.clusters.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }),
    };
  }
}
