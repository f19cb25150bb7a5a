/** Counts the rows of an import by their outcome, per table. */
import type { Table } from '../../importers/format';
import type { TableOutcome } from '../../importers/read-import';
import type { RowCounts } from './import-request';

export class RowLedger {
  private readonly tables = new Map<string, { accepted: number; rejected: number; duplicate: number }>();

  count({ table, outcome }: TableOutcome): void {
    const counts = this.tables.get(table) ?? { accepted: 0, rejected: 0, duplicate: 0 };
    if (outcome !== 'end') counts[outcome] += 1;
    this.tables.set(table, counts);
  }

  byTable(): Record<string, RowCounts> {
    return Object.fromEntries([...this.tables].map(([table, counts]) => [table, withRead(counts)]));
  }

  all(): RowCounts {
    const sum = { accepted: 0, rejected: 0, duplicate: 0 };
    for (const counts of this.tables.values()) {
      for (const outcome of ['accepted', 'rejected', 'duplicate'] as const) sum[outcome] += counts[outcome];
    }
    return withRead(sum);
  }

  /** A sentence for each table that has fewer rows than a complete file. */
  belowFloor(tables: readonly Table[]): string[] {
    const counts = this.byTable();
    return tables.flatMap(({ name, floor }) => {
      const read = counts[name]?.read ?? floor;
      return read < floor ? [`the table "${name}" has ${read} rows; a whole file has at least ${floor}. Perhaps it is cut short.`] : [];
    });
  }
}

function withRead(counts: { accepted: number; rejected: number; duplicate: number }): RowCounts {
  return { read: counts.accepted + counts.rejected + counts.duplicate, ...counts };
}
