/** Dyad-years as records: all pages of the question `dyadYears`, from one read transaction, then the sources. */

import type { Transaction } from '../../database/database';
import { required } from '../../errors';
import type { DyadExportRecord, DyadYearRecord } from '../../exporters/records';
import type { Lens } from '../../model/lens';
import type { ResolvedTie } from '../../model/resolved-tie';
import { answerDyadYears, type DyadYearsAnswer } from '../../questions/dyad-years/answer';
import { dyadEvidence } from '../../questions/dyad-years/dyad-evidence';
import type { DyadYearsRequest } from '../../questions/dyad-years/request';
import type { DyadYear } from '../../questions/dyad-years/resolve';
import { readSources } from './read-sources';

export interface DyadYearsReading {
  /** The number of rows on all pages. */
  readonly expected: number;
  readonly records: () => AsyncGenerator<DyadExportRecord>;
}

/**
 * Statements: three for each page of a thousand rows, as in the question. Each id is an actor by itself, as in every export.
 * @throws as the question does when it is asked with `of` instead of `actors`.
 */
export async function readDyadYears(tx: Transaction, request: DyadYearsRequest, lens: Lens): Promise<DyadYearsReading> {
  const pageFrom = (after: DyadYearsRequest['after']) => answerDyadYears(tx.run, lens, { ...request, after }, { argument: 'of' });
  const first = await pageFrom(null);
  return { expected: first.total, records: () => records(tx, first, pageFrom, lens) };
}

async function* records(
  tx: Transaction,
  first: DyadYearsAnswer,
  pageFrom: (after: DyadYearsRequest['after']) => Promise<DyadYearsAnswer>,
  lens: Lens,
): AsyncGenerator<DyadExportRecord> {
  const builder = new DyadRecordBuilder();
  for (let page = first; ; page = await pageFrom(required(page.rows.at(-1), 'the last row of a page'))) {
    for (const row of page.rows) yield builder.buildRecord(row);
    if (!page.hasNextPage) break;
  }
  yield* readSources(tx, builder.sources, lens);
}

/** Builds records, and remembers the ties and sources that they mention. */
class DyadRecordBuilder {
  readonly sources = new Set<string>();
  private readonly ties = new Set<string>();

  buildRecord({ a, b, year, values }: DyadYear): DyadYearRecord {
    const words: DyadYearRecord['words'][number][] = [];
    const valueRecords = values.map((one) => {
      const { measure, value, told, certain } = one;
      const { counted, ties } = dyadEvidence(one);
      for (const tie of ties) words.push(...this.takeNewWords(tie));
      const coverage = one.coverage.map(({ source, from, to }) => ({ source, from, to }));
      for (const { source } of coverage) this.sources.add(source);
      return { measure, value, told, certain, coverage, counted, ties: ties.map(({ id }) => id) };
    });
    return { record: 'dyad-year', a, b, year, values: valueRecords, words };
  }

  /** The assertions of a tie; none if an earlier record has included them. */
  private takeNewWords({ id, spells }: ResolvedTie): DyadYearRecord['words'] {
    if (this.ties.has(id)) return [];
    this.ties.add(id);
    const words = spells.flatMap(({ assertions }) =>
      assertions.map(({ assertionId, sourceId }) => ({ key: assertionId, source: sourceId })),
    );
    for (const { source } of words) this.sources.add(source);
    return words;
  }
}
