/** Reads the source of a mapping. */

import { readEdtfDate } from '../../model/edtf-date';
import { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from '../../model/grades';
import { isEntityId } from '../../model/ids';
import { describeLocated, type Located, type LocatedMap, textAt } from '../../model/items/located';
import { didYouMean } from '../../model/nearest';
import type { FileProblems } from '../seed/read-yaml';
import type { MappedSource } from './mapping';

const KEYS = ['id', 'name', 'voice', 'reliability', 'credibility', 'published', 'licence', 'citation', 'publisher', 'url'] as const;

/** The source; null if problems were reported. */
export function readMappedSource(located: Located | undefined, line: number, found: FileProblems): MappedSource | null {
  if (located?.kind !== 'map') {
    const accepted = '{ id: source:..., name: ..., voice: ..., reliability: A to F, credibility: 1 to 6 }';
    found.report(located?.line ?? line, `source: accepted is ${accepted}.`);
    return null;
  }
  for (const [name, entry] of located.entries) {
    if ((KEYS as readonly string[]).includes(name)) continue;
    found.report(entry.line, `unknown key "${name}".${didYouMean(name, KEYS)} Accepted: ${KEYS.join(', ')}.`);
  }
  const id = textAt(located, 'id') ?? '';
  const name = textAt(located, 'name') ?? '';
  if (!isEntityId(id) || !id.startsWith('source:'))
    found.report(located.line, `id: "${id}" is not the id of a source. Accepted: source:...`);
  if (name === '') found.report(located.line, 'name is missing: what people call the source.');
  return {
    id,
    name,
    reliability: gradeAt(located, 'reliability', RELIABILITIES, 'F', found) as Reliability,
    credibility: gradeAt(located, 'credibility', CREDIBILITIES, 6, found) as Credibility,
    published: publishedAt(located, found),
    voice: voiceAt(located, found) ?? { id, name },
    ...termsAt(located),
  };
}

function termsAt(map: LocatedMap): Pick<MappedSource, 'licence' | 'citation' | 'publisher' | 'url'> {
  const text = (key: string) => textAt(map, key) ?? '';
  return { licence: text('licence'), citation: text('citation'), publisher: text('publisher'), url: text('url') };
}

function gradeAt<T>(map: LocatedMap, key: string, grades: readonly T[], fallback: T, found: FileProblems): T {
  const entry = map.entries.get(key);
  if (!entry) return fallback;
  const value = entry.value.kind === 'scalar' ? entry.value.value : null;
  if (grades.includes(value as T)) return value as T;
  found.report(entry.line, `${key}: ${describeLocated(entry.value)} is not a grade. Accepted: ${grades.join(', ')}.`);
  return fallback;
}

function publishedAt(map: LocatedMap, found: FileProblems): string | null {
  const entry = map.entries.get('published');
  if (entry?.value.kind !== 'scalar') return null;
  try {
    return readEdtfDate(String(entry.value.value)).text;
  } catch (error) {
    found.report(entry.line, `published: ${(error as Error).message}`);
    return null;
  }
}

/**
 * The actor who vouches: a state or organisation by its id, or a new organisation with id and name. If none is given, the source itself
 * vouches.
 */
function voiceAt(map: LocatedMap, found: FileProblems): MappedSource['voice'] | null {
  const entry = map.entries.get('voice');
  if (!entry) return null;
  const known = textAt(map, 'voice');
  if (known !== null && /^(state|organisation):/.test(known) && isEntityId(known)) return { id: known, name: known };
  const id = entry.value.kind === 'map' ? textAt(entry.value, 'id') : null;
  const name = entry.value.kind === 'map' ? textAt(entry.value, 'name') : null;
  if (id !== null && name !== null && isEntityId(id) && id.startsWith('organisation:')) return { id, name };
  found.report(
    entry.line,
    'voice: accepted is state:PAK or the like, { id: organisation:..., name: ... }, or nothing: then the source speaks for itself.',
  );
  return null;
}
