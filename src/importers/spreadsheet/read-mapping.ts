/** Reads a mapping file: `source`, then `rows`, a list of the facts that each row gives, in the same form as in the seed. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { entityKindOfId } from '../../domain/entity-kinds';
import { TIE_TYPE_NAMES, tieType } from '../../domain/tie-types';
import { InvalidFact } from '../../errors';
import { readEdtfDate } from '../../model/edtf-date';
import { describeLocated, type Located, type LocatedMap, textAt } from '../../model/items/located';
import { didYouMean } from '../../model/nearest';
import { TIE_KEYS } from '../../model/read-plain-fact';
import { unreadableProblem } from '../../model/readable-text';
import { FileProblems, readYaml } from '../seed/read-yaml';
import { readFileSize } from '../table/file-bytes';
import type { CellValue } from './cell-value';
import type { MappedEntity, MappedTie, Mapping, OpenEnd } from './mapping';
import { readCellValue } from './read-cell-value';
import { readMappedSource } from './read-mapped-source';

/** Reads a mapping. @throws InvalidFact with every problem at once, each with its line. */
export function readMapping(path: string): Mapping {
  readFileSize(path);
  const found = new FileProblems(basename(path));
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) found.report(1, 'the file is not UTF-8 text.');
  const root = isUtf8(bytes) ? readYaml(bytes.toString('utf8'), found) : null;
  if (root !== null) reportUnreadable(root, '', found);
  const mapping = root === null ? null : buildMapping(root, found);
  if (mapping === null && found.problems.length === 0) found.report(1, 'the file is empty. Accepted: source and rows.');
  if (mapping === null || found.problems.length > 0) throw new InvalidFact(found.problems);
  return mapping;
}

/** Reports texts that cannot be recorded, with their line. No row would report the texts that describe the source. */
function reportUnreadable(located: Located, key: string, found: FileProblems): void {
  if (located.kind === 'map') for (const [name, { value }] of located.entries) reportUnreadable(value, name, found);
  else if (located.kind === 'list') for (const item of located.items) reportUnreadable(item, key, found);
  else if (typeof located.value === 'string') {
    const problem = unreadableProblem(located.value);
    if (problem !== null) found.report(located.line, `${key}: ${problem}`);
  }
}

function buildMapping(root: Located, found: FileProblems): Mapping | null {
  if (root.kind !== 'map') {
    found.report(root.line, `${describeLocated(root)} is not a mapping. Accepted: source and rows.`);
    return null;
  }
  const source = readMappedSource(root.entries.get('source')?.value, root.line, found);
  const rows = root.entries.get('rows')?.value;
  for (const [name, { line }] of root.entries) {
    if (name !== 'source' && name !== 'rows')
      found.report(line, `unknown key "${name}".${didYouMean(name, ['source', 'rows'])} Accepted: source, rows.`);
  }
  if (rows?.kind !== 'list') {
    found.report(rows?.line ?? root.line, 'rows: accepted is a list of the facts of a row, each with "entity" or "tie".');
    return null;
  }
  if (rows.items.length === 0) found.report(rows.line, 'rows: a row has no facts. Accepted: at least one fact, with "entity" or "tie".');
  const items = rows.items.map((item) => readItem(item, found)).filter((item) => item !== null);
  return source === null ? null : { source, items };
}

function readItem(item: Located, found: FileProblems): MappedEntity | MappedTie | null {
  if (item.kind !== 'map' || !(item.entries.has('entity') || item.entries.has('tie'))) {
    found.report(item.line, 'a fact begins with "entity" or "tie".');
    return null;
  }
  const when = textAt(item, 'when');
  const entity = item.entries.get('entity')?.value;
  return entity ? readEntity(entity, when, found) : readTie(item, when, found);
}

function readEntity(entity: Located, when: string | null, found: FileProblems): MappedEntity | null {
  const id = entity.kind === 'map' ? valueAt(entity, 'id', found) : null;
  if (entity.kind !== 'map' || id === null) {
    found.report(entity.line, 'entity: accepted is { id: ..., name: ..., ... }.');
    return null;
  }
  const head = id.kind === 'template' && typeof id.parts[0] === 'string' ? id.parts[0] : '';
  const kind = entityKindOfId(head);
  if (!kind) found.report(entity.line, `id: "${head}" begins with no kind. Accepted: an id such as event:visit-{number}.`);
  return { item: 'entity', id, values: readValues(entity, ['id'], Object.keys(kind?.properties ?? {}), found), when };
}

function readTie(item: LocatedMap, when: string | null, found: FileProblems): MappedTie | null {
  const name = textAt(item, 'tie') ?? '';
  const type = tieType(name);
  if (!type)
    found.report(item.line, `tie: "${name}" is not known.${didYouMean(name, TIE_TYPE_NAMES)} Accepted: ${TIE_TYPE_NAMES.join(', ')}.`);
  const [subject, object] = [valueAt(item, 'subject', found), valueAt(item, 'object', found)];
  if (subject === null || object === null) found.report(item.line, `${name} has no ${subject === null ? 'subject' : 'object'}.`);
  const accepted = [...TIE_KEYS.filter((key) => !NOT_MAPPED.includes(key)), ...Object.keys(type?.properties ?? {})];
  const values = readValues(item, ['tie', 'subject', 'object', 'when', 'openEnd'], [...accepted, 'openEnd'], found);
  const openEnd = readOpenEnd(item, found);
  return type && subject && object ? { item: 'tie', type: name, subject, object, values, openEnd, when } : null;
}

const OPEN_ENDS: ReadonlyMap<string | null, OpenEnd> = new Map([
  ['ongoing', { end: null, endStatus: 'ONGOING' }],
  ['unknown', { end: null, endStatus: 'UNKNOWN' }],
]);

/** `openEnd: ongoing`, `unknown`, or `{ censored: 2016-12-31 }`: the meaning of a missing end in a row. */
function readOpenEnd(item: LocatedMap, found: FileProblems): OpenEnd | null {
  const entry = item.entries.get('openEnd');
  if (!entry) return null;
  const known = OPEN_ENDS.get(textAt(item, 'openEnd'));
  if (known) return known;
  const day = entry.value.kind === 'map' && entry.value.entries.size === 1 ? textAt(entry.value, 'censored') : null;
  try {
    if (day !== null) return { end: readEdtfDate(day).text, endStatus: 'CENSORED' };
    found.report(
      entry.line,
      `openEnd: ${describeLocated(entry.value)} is not known. Accepted: ongoing, unknown, or { censored: 2016-12-31 }.`,
    );
  } catch (error) {
    found.report(entry.line, `openEnd: ${(error as Error).message}`);
  }
  return null;
}

/** Keys that are not values of a row: the type and ends of the tie, and what the mapping gives once for its source. */
const NOT_MAPPED: readonly string[] = ['tie', 'subject', 'object', 'assertedBy', 'reliability', 'credibility', 'quote'];

function valueAt(map: LocatedMap, name: string, found: FileProblems): CellValue | null {
  const entry = map.entries.get(name);
  return entry ? readCellValue(entry.value, found) : null;
}

function readValues(map: LocatedMap, skipped: readonly string[], accepted: readonly string[], found: FileProblems): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const [name, { line, value }] of map.entries) {
    if (skipped.includes(name)) continue;
    if (!accepted.includes(name))
      found.report(line, `unknown property "${name}".${didYouMean(name, accepted)} Accepted: ${accepted.join(', ')}.`);
    const read = readCellValue(value, found);
    if (read) values.set(name, read);
  }
  return values;
}
