/** A spreadsheet or an export may name people and events that only the database contains. Finds out which of them exist. */

import { entityKindOfId } from '../../domain/entity-kinds';
import { beginImport, factsIn } from '../../importers/read-import';
import type { World } from '../../model/world';
import type { ImportRequest } from './import-request';
import type { ImportTarget } from './import-target';

const BATCH_SIZE = 5_000;

export class KnownEntities {
  constructor(private readonly findExisting: ImportTarget['findExisting']) {}

  /** The entities that the files name and the database contains; for an export also those that it describes itself, at any position. */
  async buildWorld({ format, files }: Pick<ImportRequest, 'format' | 'files'>): Promise<World> {
    const { endIds, definedIds } = await collectIds(format, files);
    const ids = [...endIds];
    const existing = new Set<string>(definedIds);
    for (let from = 0; from < ids.length; from += BATCH_SIZE) {
      for (const id of await this.findExisting(ids.slice(from, from + BATCH_SIZE))) existing.add(id);
    }
    return { entity: (id) => (existing.has(id) ? { label: entityKindOfId(id)?.label ?? '' } : undefined) };
  }
}

async function collectIds(
  format: ImportRequest['format'],
  files: readonly string[],
): Promise<{ endIds: Set<string>; definedIds: Set<string> }> {
  const reading = await beginImport(format, files);
  const [endIds, definedIds] = [new Set<string>(), new Set<string>()];
  for await (const outcome of reading.outcomes()) {
    for (const fact of factsIn(outcome)) {
      if (fact.fact === 'assertion') endIds.add(fact.subject).add(fact.object);
      else if (format.exported) definedIds.add(fact.id);
    }
  }
  return { endIds, definedIds };
}
