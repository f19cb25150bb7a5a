/** Reads one plain fact, as the seed's files and the `record` mutation give it. It checks only the shape; src/checks has the rules. */

import { entityKindOfId, type PropertyType } from '../domain/entity-kinds';
import { type TieType, tieType } from '../domain/tie-types';
import type { Problem } from '../errors';
import { DESCRIBED_BY, defaultTieKey, WITHOUT_DATES } from './description';
import type { AssertedStance, AssertionFact, EntityFact, Fact, Properties, PropertyValue, SourceLocation } from './fact';
import type { Credibility, Reliability } from './grades';
import { didYouMean } from './nearest';
import { type EndStatus, type Spell, toSpell } from './spell';
import type { KnownEntity } from './world';

/** `{entity: {id, ...properties}}`, or `{tie, subject, object, ...}`: see TIE_KEYS; every other key is a property of the tie type. */
export type FactInput = Readonly<Record<string, unknown>>;

/** The defaults for a fact: its source, the grades of the source, and the dates of the entities that it mentions. */
export interface FactContext {
  readonly sourceId: string;
  /** The actor who makes the assertions unless the fact names one; the source itself if none is given. */
  readonly assertedBy?: string | null;
  readonly reliability?: Reliability | null;
  readonly credibility?: Credibility | null;
  entity(id: string): KnownEntity | undefined;
}

/** The result: one fact, or the problems that prevented it. */
export interface FactOrProblems {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** The keys of a tie that every tie type has. */
export const TIE_KEYS = [
  'tie',
  'subject',
  'object',
  'key',
  'stance',
  'start',
  'end',
  'endStatus',
  'assertedBy',
  'reliability',
  'credibility',
  'locator',
  'quote',
  'record',
] as const;

/** The fact that an input means, with every default filled in; or the problems of its shape, each at `place`. */
export function readPlainFact(input: FactInput, place: SourceLocation, context: FactContext): FactOrProblems {
  const problems: Problem[] = [];
  const report: Report = (what, field) => problems.push({ where: place, what, ...(field && { field }) });
  const fact = 'entity' in input ? readEntity(input, place, context, report) : readAssertion(input, place, context, report);
  return problems.length > 0 || fact === null ? { facts: [], problems } : { facts: [fact], problems };
}

type Report = (what: string, field?: string) => void;

function readEntity(input: FactInput, place: SourceLocation, context: FactContext, report: Report): EntityFact | null {
  for (const other of Object.keys(input).filter((name) => name !== 'entity')) {
    report(`"${other}" is given beside "entity". Accepted: {entity: {id, name, ...}} alone; ties are facts of their own.`);
  }
  const entity = input['entity'];
  if (!isRecord(entity)) {
    report(`entity: ${quoted(entity)} is not an entity. Accepted: its id, its name and its properties.`);
    return null;
  }
  const { id, ...rest } = entity;
  if (typeof id !== 'string' || id === '') {
    report(`entity: the id is ${id == null || id === '' ? 'missing' : quoted(id)}. Accepted: an id such as state:PAK.`);
    return null;
  }
  const kind = entityKindOfId(id);
  const properties = readProperties(rest, kind?.properties ?? {}, report);
  return { fact: 'entity', id, label: kind?.label ?? '', properties, ...readVoice(context), place };
}

/** The source of an entity's description, with its voice and grades if it has any. */
function readVoice({ sourceId, assertedBy, reliability, credibility }: FactContext): Pick<EntityFact, 'sourceId' | 'voice'> {
  if (sourceId === '') return {};
  if (assertedBy == null && reliability == null && credibility == null) return { sourceId };
  return { sourceId, voice: { assertedBy: assertedBy ?? sourceId, reliability: reliability ?? 'F', credibility: credibility ?? 6 } };
}

function readAssertion(input: FactInput, place: SourceLocation, context: FactContext, report: Report): AssertionFact | null {
  const type = readText(input, 'tie', report);
  const subject = readText(input, 'subject', report);
  const object = readText(input, 'object', report);
  if (type === null) reportNoHead(input, report);
  else if (subject === null) report(`${type} has no subject. Accepted: the id of the end it starts from.`);
  else if (object === null) report(`${type} has no object. Accepted: the id of the end it points to.`);
  if (type === null || subject === null || object === null) return null;
  const own = Object.entries(input).filter(([name]) => !(TIE_KEYS as readonly string[]).includes(name));
  const attributes = readProperties(Object.fromEntries(own.map(valueAsText(type))), tieType(type)?.properties ?? {}, report);
  const key = readText(input, 'key', report) ?? defaultTieKey(type, attributes);
  const sourceId = context.sourceId;
  const ends = { subject: context.entity(subject), object: context.entity(object) };
  return {
    fact: 'assertion',
    type,
    subject,
    object,
    key,
    stance: (readText(input, 'stance', report) ?? 'AFFIRMS') as AssertedStance,
    spell: readSpell(input, tieType(type), ends, attributes, report),
    sourceId,
    assertedBy: readText(input, 'assertedBy', report) ?? context.assertedBy ?? sourceId,
    record: readText(input, 'record', report) ?? [type, subject, object, key].join(' ').trimEnd(),
    reliability: (readText(input, 'reliability', report) ?? context.reliability ?? 'F') as Reliability,
    credibility: readCredibility(input['credibility'], context),
    locator: readText(input, 'locator', report),
    quote: readText(input, 'quote', report),
    attributes,
    place,
  };
}

/** YAML and JSON read `value: 1990` as a number; a description holds it as text. */
function valueAsText(type: string): (entry: readonly [string, unknown]) => [string, unknown] {
  const isPlain = (value: unknown) => typeof value === 'number' || typeof value === 'boolean';
  return ([name, value]) => [name, type === DESCRIBED_BY && name === 'value' && isPlain(value) ? String(value) : value];
}

function reportNoHead(input: FactInput, report: Report): void {
  if ('tie' in input && input['tie'] != null) return;
  const first = Object.keys(input)[0] ?? '';
  const accepted = `Accepted: {entity: {...}} or {tie: ..., subject: ..., object: ...}.`;
  report(`a fact must name an entity or a tie.${didYouMean(first, ['entity', 'tie'])} ${accepted}`);
}

/** The spell as given, or the one that the tie type implies from the date of the event, step or statement. */
function readSpell(
  input: FactInput,
  type: TieType | undefined,
  { subject, object }: { readonly subject: KnownEntity | undefined; readonly object: KnownEntity | undefined },
  attributes: Properties,
  report: Report,
): Spell {
  const start = readText(input, 'start', report);
  const end = readText(input, 'end', report);
  const endStatus = readText(input, 'endStatus', report) as EndStatus | null;
  if (start !== null || end !== null || endStatus !== null) return toSpell({ start, end, endStatus });
  if (type?.name === DESCRIBED_BY && attributes['attribute'] !== undefined) return WITHOUT_DATES;
  switch (type?.time) {
    case 'TIMELESS':
      return { start: '..', end: null, endStatus: 'ONGOING' };
    case 'SINCE':
      return { start: subject?.date ?? null, end: null, endStatus: 'ONGOING' };
    case 'OCCASION': {
      const occasion = type.objects.includes('Event') ? object : subject;
      const day = occasion?.date ?? null;
      return { start: day, end: occasion?.endDate ?? day, endStatus: 'ENDED' };
    }
    case 'SPELL':
      report(`${type.name} does not say when. Accepted: start, end or endStatus (endStatus: UNKNOWN if it is not known).`, 'start');
  }
  return { start: null, end: null, endStatus: 'UNKNOWN' };
}

function readCredibility(given: unknown, context: FactContext): Credibility {
  return (given ?? context.credibility ?? 6) as Credibility;
}

function readProperties(given: Record<string, unknown>, types: Readonly<Record<string, PropertyType>>, report: Report): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    // YAML and JSON read a year alone as a number; as a date it is a text.
    if (types[name] === 'edtf' && typeof value === 'number') properties[name] = String(value).padStart(4, '0');
    else if (isPropertyValue(value)) properties[name] = value;
    else
      report(
        `${name}: ${quoted(value)} is not a value that a property can hold. Accepted: a text, a number, true or false, a list of texts.`,
      );
  }
  return properties;
}

function isPropertyValue(value: unknown): value is PropertyValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return (
    isRecord(value) && typeof value['latitude'] === 'number' && typeof value['longitude'] === 'number' && Object.keys(value).length === 2
  );
}

/** A text, or a number written as one (a year, a paragraph, a key); any other value is reported. */
function readText(input: FactInput, name: string, report: Report): string | null {
  const value = input[name];
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  report(`${name}: ${quoted(value)} is not text.`);
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
