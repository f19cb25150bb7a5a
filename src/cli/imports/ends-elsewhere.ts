/** A spreadsheet may speak of people and events that only the database knows: which of those it names exist. */
import type { Database } from '../../database/database';
import { beginImport } from '../../importers/read-import';
import { entityKindOfId } from '../../model/entity-kinds';
import type { World } from '../../model/world';
import { existingEntities } from '../../queries/recording/entities/known-entities';
import type { ImportRequest } from './import-request';

const AT_ONCE = 5_000;

export class EndsElsewhere {
  constructor(private readonly db: Database) {}

  /** The entities that the files speak of, do not tell, and the database has. */
  async ofFiles({ format, files }: Pick<ImportRequest, 'format' | 'files'>): Promise<World> {
    const ids = [...(await endsIn(format, files))];
    const known = new Set<string>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const [row] = await this.db.run(existingEntities(ids.slice(from, from + AT_ONCE)));
      for (const id of (row?.['ids'] ?? []) as string[]) known.add(id);
    }
    return { entity: (id) => (known.has(id) ? { label: entityKindOfId(id)?.label ?? '' } : undefined) };
  }
}

async function endsIn(format: ImportRequest['format'], files: readonly string[]): Promise<Set<string>> {
  const reading = await beginImport(format, files);
  const ids = new Set<string>();
  for await (const outcome of reading.outcomes()) {
    if (outcome.outcome === 'rejected' || outcome.outcome === 'duplicate') continue;
    for (const fact of outcome.facts) if (fact.fact === 'assertion') for (const id of [fact.subject, fact.object]) ids.add(id);
  }
  return ids;
}
