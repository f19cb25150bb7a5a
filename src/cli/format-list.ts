/** The formats as `import --list` shows them. */

import { coverageWords } from '../importers/emitter/profile-facts';
import type { Format } from '../importers/format';
import type { Columns } from './rows/format-table';

/** The description of a format, for programs. */
export function formatEntry(format: Format) {
  const { name, title, publisher, version, licence, citation, url, coverage, source, tables } = format;
  return {
    name,
    title,
    publisher,
    version,
    licence: licence.name,
    mayBePassedOn: licence.shippable,
    citation,
    url: url || null,
    covers: coverageWords(format),
    tieTypes: coverage.tieTypes,
    source: source.id,
    tables: tables.map((table) => ({ name: table.name, columns: table.columns, atLeast: table.floor })),
  };
}

/** The columns that people need in the list. */
export const FORMAT_COLUMNS: Columns<ReturnType<typeof formatEntry>> = {
  format: ({ name }) => name,
  title: ({ title }) => title,
  covers: ({ covers }) => covers,
  licence: ({ licence }) => licence,
};
