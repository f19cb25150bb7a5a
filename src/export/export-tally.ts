/** Counts the records of an export, and collects the sources that it must cite. */

import { ENTITY_LABELS } from '../domain/entity-kinds';
import { TIE_TYPE_NAMES } from '../domain/tie-types';
import { type ExportCounts, MAX_NAMED, type NamedEntity, type OwedSource } from '../exporters/manifest';
import type { DenialRecord, DyadYearRecord, EntityRecord, ExportRecord, SourceRecord, TieRecord } from '../exporters/records';

export class ExportTally {
  /** The number of records counted. */
  seen = 0;
  private readonly entities = new Map<string, number>();
  private readonly ties = new Map<string, number>();
  private readonly assertionCounts = new Map<string, number>();
  private readonly owed: SourceRecord[] = [];
  private readonly names: NamedEntity[] = [];
  private readonly noted = new Map<string, number>();
  private onlyNamed = 0;
  private spells = 0;
  private assertions = 0;
  private denials = 0;
  private contested = 0;
  private dyadYears = 0;

  /** `takes` is the kind of records that the format is written from. */
  constructor(private readonly takes: 'GRAPH' | 'DYAD_YEARS') {}

  /** Passes the same records on and counts them. */
  async *counted<T extends ExportRecord | DyadYearRecord>(
    records: AsyncIterable<T>,
    onProgress: (seen: number) => void,
  ): AsyncGenerator<T> {
    for await (const record of records) {
      this.count(record);
      onProgress(this.seen);
      yield record;
    }
  }

  readonly note = (what: string): void => increment(this.noted, what);

  counts(): ExportCounts {
    return {
      entities: toOrderedCounts(this.entities, ENTITY_LABELS),
      ...(this.onlyNamed > 0 && { onlyNamed: this.onlyNamed }),
      ties: toOrderedCounts(this.ties, TIE_TYPE_NAMES),
      spells: this.spells,
      assertions: this.assertions,
      denials: this.denials,
      contested: this.contested,
      sources: this.owed.length,
      ...(this.takes === 'DYAD_YEARS' && { dyadYears: this.dyadYears }),
    };
  }

  sources(): OwedSource[] {
    return this.owed.map(({ key, attributes }) => ({
      source: key,
      citation: (attributes['citation'] as string | undefined) ?? attributes.name,
      licence: (attributes['licence'] as string | undefined) ?? null,
      url: (attributes['url'] as string | undefined) ?? null,
      assertions: this.assertionCounts.get(key) ?? 0,
    }));
  }

  /** Entities written under a name that differs from that of their entry, in the order of writing: at most MAX_NAMED. */
  named(): readonly NamedEntity[] {
    return this.names;
  }

  notes(): { note: string; times: number }[] {
    return [...this.noted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([note, times]) => ({ note, times }));
  }

  private count(record: ExportRecord | DyadYearRecord): void {
    this.seen += 1;
    if (record.record === 'entity') this.countEntity(record);
    else if (record.record === 'source') this.countSource(record);
    else if (record.record === 'denial') this.countDenial(record);
    else if (record.record === 'dyad-year') this.countDyadYear(record);
    else this.countTie(record);
  }

  private countSource(record: SourceRecord): void {
    if (!record.onlyNamed) this.owed.push(record);
  }

  private countEntity({ key, attributes: { kind, name, entryName }, namedBy, onlyNamed }: EntityRecord): void {
    increment(this.entities, kind);
    if (onlyNamed) this.onlyNamed += 1;
    if (entryName === undefined || namedBy === undefined) return;
    if (this.names.length === MAX_NAMED) this.note(UNLISTED_NAME_NOTE);
    else this.names.push({ id: key, name, entry: entryName, source: namedBy });
  }

  private countDenial({ assertion }: DenialRecord): void {
    this.denials += 1;
    increment(this.assertionCounts, assertion.source);
  }

  private countDyadYear({ words }: DyadYearRecord): void {
    this.dyadYears += 1;
    this.assertions += words.length;
    for (const { source } of words) increment(this.assertionCounts, source);
  }

  private countTie({ attributes, spells }: TieRecord): void {
    increment(this.ties, attributes.type);
    if (attributes.contested) this.contested += 1;
    this.spells += spells.length;
    for (const { assertions } of spells) {
      this.assertions += assertions.length;
      for (const { source } of assertions) increment(this.assertionCounts, source);
    }
  }
}

const UNLISTED_NAME_NOTE = `An entity is written by another name than that of its entry, and is not among the ${MAX_NAMED} of them that are listed.`;

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function toOrderedCounts(counts: ReadonlyMap<string, number>, names: readonly string[]): Record<string, number> {
  const ordered: Record<string, number> = {};
  for (const name of names) {
    const count = counts.get(name);
    if (count !== undefined) ordered[name] = count;
  }
  return ordered;
}
