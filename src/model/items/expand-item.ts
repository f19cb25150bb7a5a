/**
 * Expands one item of a facts file or of the `record` mutation into plain facts, each with its own place: an event with its participants
 * becomes an entity and its ties.
 */
import { entityKindOfId } from '../../domain/entity-kinds';
import { required } from '../../errors';
import { didYouMean } from '../nearest';
import type { FactContext, FactInput } from '../read-plain-fact';
import type { PlacedInput } from '../read-plain-facts';
import { ITEM_HEADS, type ItemHead, type ItemPart, listParts } from './item-parts';
import { describeLocated, type Located, type LocatedMap, textAt, toPlain } from './located';

/** The attribution of an item: everything inside it inherits these keys unless it gives its own. */
const ATTRIBUTION_KEYS = ['locator', 'assertedBy', 'reliability', 'credibility'] as const;

/** Receives problems: `line` belongs to a located value, `at` returns the place for it. */
export interface ItemProblems {
  at(line: number): string;
  report(line: number, what: string): void;
}

/** The input and output of the expansion of one file or one input. */
export interface Expansion {
  readonly context: FactContext;
  readonly found: ItemProblems;
  readonly inputs: PlacedInput[];
}

/** Adds the plain facts of the item to `expansion.inputs`. */
export function expandItem(item: Located, expansion: Expansion): void {
  if (item.kind !== 'map') {
    expansion.found.report(item.line, `${describeLocated(item)} is not a fact. Accepted: an item that begins with ${headWords()}.`);
    return;
  }
  const head = ITEM_HEADS.find((word) => item.entries.has(word));
  if (head) {
    const quote = item.entries.get('quote');
    const holder = head === 'event' || head === 'claim' ? head : null;
    if (quote && holder)
      expansion.found.report(quote.line, `quote: no tie of the ${holder} is meant. Accepted: a quote in the entry of one tie.`);
    expandComposite(item, head, {}, expansion);
  } else if (item.entries.has('tie')) expandTie(item, expansion);
  else if (item.entries.has('entity')) add(toPlain(item) as FactInput, item.line, expansion);
  else {
    const [first = ''] = item.entries.keys();
    const near = didYouMean(first, [...ITEM_HEADS, 'tie', 'entity']);
    expansion.found.report(item.line, `a fact cannot begin with "${first}".${near} Accepted: ${headWords()}.`);
  }
}

const headWords = () => [...ITEM_HEADS, 'tie', 'entity'].join(', ');

function add(input: FactInput, line: number, { inputs, found, context }: Expansion): void {
  inputs.push({ input, place: found.at(line), context });
}

/** One tie, or with `each` one tie per entry: the keys beside `each` apply to all of them. */
function expandTie(item: LocatedMap, expansion: Expansion): void {
  const each = item.entries.get('each');
  const { each: _, ...shared } = toPlain(item) as Record<string, unknown>;
  if (!each) add(shared, item.line, expansion);
  else if (each.value.kind !== 'list') {
    expansion.found.report(each.line, `each: ${describeLocated(each.value)} is not a list. Accepted: one entry a tie.`);
  } else {
    for (const entry of each.value.items) {
      if (entry.kind === 'map') add({ ...shared, ...(toPlain(entry) as FactInput) }, entry.line, expansion);
      else
        expansion.found.report(
          entry.line,
          `each: ${describeLocated(entry)} is not an entry. Accepted: { subject: ..., ... } or { object: ..., ... }.`,
        );
    }
  }
}

function expandComposite(item: LocatedMap, head: ItemHead, inherited: FactInput, expansion: Expansion): string | null {
  const id = textAt(item, head);
  if (id === null || entityKindOfId(id)?.prefix !== head) {
    const given = describeLocated(required(item.entries.get(head), 'the entry of an item').value);
    expansion.found.report(
      item.line,
      `${given} is not the id of a${head === 'event' || head === 'action' ? 'n' : ''} ${head}. Accepted: ${head}:...`,
    );
    return null;
  }
  const parts = listParts(head);
  const attribution = { ...inherited, ...pick(item, ATTRIBUTION_KEYS) };
  const properties = propertiesBeside(item, [head, 'quote', 'voice', ...ATTRIBUTION_KEYS, ...parts.map(({ word }) => word)]);
  if (Object.keys(properties).length > 0) add({ entity: { id, ...properties } }, item.line, expansion);
  const main = parts.find(({ word }) => word === (head === 'statement' ? 'reportedIn' : 'on'));
  const quote = pick(item, ['quote']);
  for (const part of parts) {
    const entry = item.entries.get(part.word);
    const outer = part === main ? { ...attribution, ...quote } : attribution;
    if (entry) expandPart(id, part, entry.value, { outer, inner: innerAttribution(item, head, part, attribution) }, expansion);
    // A statement in a source's file is reported in that source.
    else if (part.tie === 'REPORTED_IN')
      add({ tie: part.tie, subject: id, object: expansion.context.sourceId, ...outer }, item.line, expansion);
  }
  return id;
}

/** A statement inside another statement is asserted by its `voice`, or by the maker of the outer statement. */
function innerAttribution(item: LocatedMap, head: ItemHead, part: ItemPart, attribution: FactInput): FactInput {
  if (head !== 'statement' || part.nested !== 'statement') return attribution;
  const voice = textAt(item, 'voice') ?? textAt(item, 'by');
  return voice === null ? attribution : { ...attribution, assertedBy: voice };
}

interface PartAttribution {
  /** For the tie from the item. */
  readonly outer: FactInput;
  /** For the items written out inside it. */
  readonly inner: FactInput;
}

function expandPart(id: string, part: ItemPart, value: Located, attribution: PartAttribution, expansion: Expansion): void {
  for (const entry of value.kind === 'list' ? value.items : [value]) {
    const other = otherEnd(part, entry, attribution.inner, expansion);
    if (other === null) continue;
    const ends = part.itemIs === 'subject' ? { subject: id, object: other.id } : { subject: other.id, object: id };
    add({ tie: part.tie, ...ends, ...attribution.outer, ...part.attributes, ...other.own }, entry.line, expansion);
  }
}

/** The id that an entry names, with its own keys for the tie; if an item is written out there, it is expanded first. */
function otherEnd(part: ItemPart, entry: Located, inner: FactInput, expansion: Expansion): { id: string; own: FactInput } | null {
  if (entry.kind === 'scalar' && typeof entry.value === 'string') return { id: entry.value, own: {} };
  if (entry.kind === 'map') {
    if (part.nested && entry.entries.has(part.nested)) {
      const id = expandComposite(entry, part.nested, inner, expansion);
      return id === null ? null : { id, own: pick(entry, ['locator', 'credibility', 'quote']) };
    }
    const id = textAt(entry, 'id');
    if (id !== null) return { id, own: propertiesBeside(entry, ['id']) };
  }
  const written = part.nested ? `, or a ${part.nested} written out` : '';
  expansion.found.report(
    entry.line,
    `${part.word}: ${describeLocated(entry)} names nothing. Accepted: an id, or { id: ..., ... }${written}.`,
  );
  return null;
}

function pick(map: LocatedMap, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const entry = map.entries.get(name);
      return entry ? [[name, toPlain(entry.value)]] : [];
    }),
  );
}

function propertiesBeside(map: LocatedMap, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    [...map.entries].filter(([name]) => !names.includes(name)).map(([name, entry]) => [name, toPlain(entry.value)]),
  );
}
