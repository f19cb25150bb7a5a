/** No format buffers more than it must: it writes ties as they arrive, and takes no more records than its reader requests. */

import type { GraphExporter } from '../../src/exporters/exporter';
import { chooseOptions, GRAPH_EXPORTERS } from '../../src/exporters/exporters';
import type { ExportRecord, TieRecord } from '../../src/exporters/records';
import { factsOfCase, recordsOf } from './support/records-of';
import { aboutRecords } from './support/written';
import { CASES } from './world-of-cases';

/** How many ties a format may take before it writes something: a batch of rows, or a row group in formats with columns. */
const AT_ONCE: Readonly<Record<string, number>> = { parquet: 4_000 };
const atOnce = (name: string) => AT_ONCE[name] ?? 600;

/** The records of one case, with its tie repeated, each time under a different key. */
async function* manyTies(ties: number, onTie: () => void): AsyncGenerator<ExportRecord> {
  const records = recordsOf(factsOfCase(CASES.find(({ name }) => name === 'namibia')!.inputs));
  const tie = records.find((one): one is TieRecord => one.record === 'tie')!;
  yield* records.filter(({ record }) => record === 'entity');
  for (let at = 0; at < ties; at++) {
    onTie();
    yield { ...tie, key: `${tie.key}${at}`, spells: tie.spells.map((spell) => ({ ...spell, key: `${tie.key}${at}.1` })) };
  }
  yield* records.filter(({ record }) => record === 'source');
}

async function* partsOf(exporter: GraphExporter, records: AsyncIterable<ExportRecord>): AsyncGenerator<unknown> {
  const about = aboutRecords(recordsOf(factsOfCase(CASES.find(({ name }) => name === 'namibia')!.inputs)), chooseOptions(exporter, {}));
  yield* exporter.form === 'SET' ? exporter.writeSet(records, about) : exporter.write(records, about);
}

describe.each(GRAPH_EXPORTERS.map((exporter) => [exporter.name, exporter] as const))('%s', (name, exporter) => {
  const ties = Math.round(atOnce(name) * 2.2);

  test('writes ties as they arrive', async () => {
    let taken = 0;
    let longest = 0;
    for await (const _ of partsOf(
      exporter,
      manyTies(ties, () => taken++),
    )) {
      longest = Math.max(longest, taken);
      taken = 0;
    }
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(atOnce(name));
  });

  test('takes no more records once its reader has stopped', async () => {
    let taken = 0;
    let parts = 0;
    for await (const _ of partsOf(
      exporter,
      manyTies(ties, () => taken++),
    ))
      if (taken > 0 && ++parts > 0) break;
    expect(taken).toBeLessThan(ties);
  });
});
