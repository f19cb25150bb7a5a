/** The RDF statements about one resource: prefixed names, links and literals, each as precise as it was recorded. */
import { LRUCache } from 'lru-cache';
import type { PropertyType } from '../../../domain/entity-kinds';
import type { Attributes } from '../../records';
import { MAX_DATES, MAX_NAMES } from '../../records/cache-sizes';

/** The prefixes that both formats use to abbreviate names. */
export const PREFIXES = {
  e: 'urn:entente:vocabulary#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
} as const;

/** A prefixed name, such as "prov:Entity". */
export type Name = `${keyof typeof PREFIXES}:${string}`;

/** A resource by its IRI, or a literal; a literal without a datatype is plain text. */
export type RdfValue = { readonly iri: string } | { readonly text: string; readonly datatype?: Name };

/** Property types by attribute name. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;

/** Keys that an IRI can contain unchanged; this test is much faster than encoding. */
const PLAIN = /^[\w.:!~*'()-]*$/;

/** The IRI of a key: the key of an entity, a tie, a spell or an assertion. */
export function toIri(key: string): string {
  return `urn:entente:${PLAIN.test(key) ? key : encodeURIComponent(key).replace(/%3A/g, ':')}`;
}

/**
 * Values of one resource, in the order in which they are added; a value that is not recorded adds none. All are in one list, because there
 * can be millions.
 */
export class RdfValues {
  readonly list: (readonly [Name, RdfValue])[] = [];

  value(name: Name, value: RdfValue): this {
    this.list.push([name, value]);
    return this;
  }

  text(name: Name, text: string | null | undefined): this {
    return text === null || text === undefined ? this : this.value(name, { text });
  }

  date(name: Name, written: string | null | undefined): this {
    return written === null || written === undefined ? this : this.value(name, dateValues.memo(written));
  }

  integer(name: Name, value: number): this {
    return this.value(name, { text: String(value), datatype: 'xsd:integer' });
  }

  link(name: Name, key: string): this {
    return this.value(name, { iri: toIri(key) });
  }

  links(name: Name, keys: readonly string[]): this {
    for (const key of keys) this.link(name, key);
    return this;
  }

  /** Each under its own name in the vocabulary. */
  attributes(attributes: Attributes, types: PropertyTypes): this {
    for (const name in attributes) {
      const value = attributes[name];
      if (value !== undefined) this.attribute(name, value, types[name]);
    }
    return this;
  }

  private attribute(attribute: string, value: Attributes[string], type: PropertyType | undefined): void {
    const name = names.memo(attribute);
    if (typeof value === 'string') {
      if (type === 'edtf') this.date(name, value);
      else this.text(name, value);
    } else if (Array.isArray(value)) {
      for (const item of value as readonly string[]) this.text(name, item);
    } else if (typeof value === 'object') {
      const { latitude, longitude } = value as { latitude: number; longitude: number };
      this.value('geo:lat', { text: String(latitude), datatype: 'xsd:decimal' });
      this.value('geo:long', { text: String(longitude), datatype: 'xsd:decimal' });
    } else {
      this.value(name, { text: String(value), datatype: chooseDatatype(value, type) });
    }
  }
}

function chooseDatatype(value: number | boolean, type: PropertyType | undefined): Name {
  if (typeof value === 'boolean') return 'xsd:boolean';
  return type === 'int' ? 'xsd:integer' : 'xsd:double';
}

const WRITTEN_FORMS: readonly (readonly [RegExp, Name])[] = [
  [/^-?\d{4}-(0\d|1[0-2])-\d{2}$/, 'xsd:date'],
  [/^-?\d{4}-(0\d|1[0-2])$/, 'xsd:gYearMonth'],
  [/^-?\d{4}$/, 'xsd:gYear'],
];

/** As precise as written: a day, a month or a year; any other date stays EDTF text. */
function dateValue(written: string): RdfValue {
  const form = WRITTEN_FORMS.find(([pattern]) => pattern.test(written));
  return { text: written, datatype: form?.[1] ?? 'edtf:EDTF' };
}

const names = new LRUCache<string, Name>({ max: MAX_NAMES, memoMethod: (attribute) => `e:${attribute}` });
/** The same dates occur again and again. */
const dateValues = new LRUCache<string, RdfValue>({ max: MAX_DATES, memoMethod: (written) => dateValue(written) });
