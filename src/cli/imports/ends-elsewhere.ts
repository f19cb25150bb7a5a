/** A spreadsheet or an export may speak of people and events that only the database knows: which of those it names exist. */
import { beginImport, factsIn } from '../../importers/read-import';
import { entityKindOfId } from '../../model/entity-kinds';
import type { World } from '../../model/world';
import type { ImportRequest } from './import-request';
import type { ImportTarget } from './import-target';

const AT_ONCE = 5_000;

export class EndsElsewhere {
  constructor(private readonly existing: ImportTarget['existing']) {}

  /** The entities that the files speak of and the database has; of an export also those that it tells itself, in whatever place. */
  async ofFiles({ format, files }: Pick<ImportRequest, 'format' | 'files'>): Promise<World> {
    const { ends, told } = await idsIn(format, files);
    const ids = [...ends];
    const known = new Set<string>(told);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      for (const id of await this.existing(ids.slice(from, from + AT_ONCE))) known.add(id);
    }
    return { entity: (id) => (known.has(id) ? { label: entityKindOfId(id)?.label ?? '' } : undefined) };
  }
}

async function idsIn(format: ImportRequest['format'], files: readonly string[]): Promise<{ ends: Set<string>; told: Set<string> }> {
  const reading = await beginImport(format, files);
  const [ends, told] = [new Set<string>(), new Set<string>()];
  for await (const outcome of reading.outcomes()) {
    for (const fact of factsIn(outcome)) {
      if (fact.fact === 'assertion') ends.add(fact.subject).add(fact.object);
      else if (format.exported) told.add(fact.id);
    }
  }
  return { ends, told };
}
