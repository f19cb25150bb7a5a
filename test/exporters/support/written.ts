/** Runs an exporter on records, and compares its files with golden files. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ENTITY_LABELS } from '../../../src/domain/entity-kinds';
import { TIE_TYPE_NAMES } from '../../../src/domain/tie-types';
import type { ChosenOptions, ExportAbout, GraphExporter } from '../../../src/exporters/exporter';
import { chooseOptions } from '../../../src/exporters/exporters';
import type { ExportRecord } from '../../../src/exporters/records';
import { isRewriting } from '../../support/rewriting';

const GOLDEN = join(__dirname, '../../golden');

/** Files by name; a format with one file writes `export.<extension>`. */
export type WrittenFiles = ReadonlyMap<string, Buffer>;

/** The context of an export, for records that do not come from a database. */
export function aboutRecords(records: readonly ExportRecord[], options: ChosenOptions): ExportAbout {
  const kinds = new Set(records.flatMap((one) => (one.record === 'entity' ? [one.attributes.kind] : [])));
  const types = new Set(records.flatMap((one) => (one.record === 'tie' ? [one.attributes.type] : [])));
  return {
    scope: { whole: true },
    lens: {
      validAt: null,
      knownAt: { seq: 1, at: '2026-01-01T00:00:00.000Z' },
      assertedBy: null,
      background: true,
      certainty: 'POSSIBLE',
      policy: 'ALL',
      minReliability: null,
    },
    options,
    kinds: ENTITY_LABELS.filter((label) => kinds.has(label)),
    tieTypes: TIE_TYPE_NAMES.filter((type) => types.has(type)),
    note: () => {},
  };
}

/** All files that the exporter writes. */
export async function writtenBy(
  exporter: GraphExporter,
  records: readonly ExportRecord[],
  given: ChosenOptions = {},
): Promise<WrittenFiles> {
  const about = aboutRecords(records, chooseOptions(exporter, given));
  const files = new Map<string, Buffer[]>();
  const add = (file: string, part: string | Uint8Array) => files.set(file, [...(files.get(file) ?? []), Buffer.from(part)]);
  if (exporter.form === 'FILE') {
    // An empty file is written too.
    add(`export.${exporter.extension}`, '');
    for await (const part of exporter.write(one(records), about)) add(`export.${exporter.extension}`, part);
  } else {
    for await (const { file, part } of exporter.writeSet(one(records), about)) add(file, part);
  }
  return new Map([...files].map(([file, parts]) => [file, Buffer.concat(parts)]));
}

async function* one(records: readonly ExportRecord[]): AsyncGenerator<ExportRecord> {
  yield* records;
}

/** Compares bytes with the golden file at `path` below test/golden, which "npm run golden" rewrites. */
export function expectGolden(path: string, bytes: Buffer): void {
  const file = join(GOLDEN, path);
  if (isRewriting('ENTENTE_WRITE_GOLDEN')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  expect(existsSync(file)).toBe(true);
  const encoding = path.endsWith('.parquet') ? 'hex' : 'utf8';
  expect(bytes.toString(encoding)).toBe(readFileSync(file, encoding));
}
