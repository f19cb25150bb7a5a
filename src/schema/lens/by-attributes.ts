/** Whether a list is filtered or sorted by attributes of entities, which the database holds as of the newest recording. */
import { ENTITY_KINDS } from '../../domain/entity-kinds';
import type { Lens } from '../../model/lens';

const ATTRIBUTES: ReadonlySet<string> = new Set(ENTITY_KINDS.flatMap(({ properties }) => Object.keys(properties)));
/** Edges have versions, so conditions on them are exact at each recording. */
const EDGE = 'edge';

/** Whether a recording after that of the lens has changed any entry, and the list's `where` or `sort` uses attributes of entities. */
export function goesByLaterEntries({ knownAt }: Lens, { where, sort }: Readonly<Record<string, unknown>>): boolean {
  return (knownAt.entriesFrom ?? 0) > knownAt.seq && (namesAttribute(where) || namesAttribute(sort));
}

function namesAttribute(given: unknown): boolean {
  if (Array.isArray(given)) return given.some(namesAttribute);
  if (typeof given !== 'object' || given === null) return false;
  return Object.entries(given).some(([name, value]) => name !== EDGE && (ATTRIBUTES.has(name) || namesAttribute(value)));
}
