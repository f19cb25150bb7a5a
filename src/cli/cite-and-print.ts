/** What `entente cite` does. */
import { NotFound } from '../errors';
import { citedSources, readCitedSource } from '../questions/shared/sources/cypher';
import { printList } from './output';
import { sourcesNamedIn } from './sources-named-in';
import { withDatabase } from './with-database';

export interface CiteOptions {
  readonly export?: string;
}

/** Prints the sources to cite: all sources of the database, or those that a file names. */
export async function citeAndPrint({ export: file }: CiteOptions): Promise<void> {
  const ids = file === undefined ? null : await sourcesNamedIn(file);
  const rows = await withDatabase((db) => db.run(citedSources(ids)));
  const sources = rows.map(readCitedSource);
  const missing = ids?.filter((id) => !sources.some(({ source }) => source === id)) ?? [];
  printList(sources, { source: ({ source }) => source, citation: ({ citation }) => citation, licence: ({ licence }) => licence });
  if (missing.length > 0) throw new NotFound(`${file}: names sources that this database does not have: ${missing.join(', ')}.`);
}
