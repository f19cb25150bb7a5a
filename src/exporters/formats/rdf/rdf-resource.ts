/** Records as RDF resources: relationships are resources with dates, and each assertion stands in a graph named after its source. Both RDF formats write these. */
import { entityKind, type PropertyType } from '../../../model/entity-kinds';
import { tieType } from '../../../model/tie-types';
import type {
  AssertionRecord,
  Attributes,
  DenialRecord,
  EntityRecord,
  ExportRecord,
  SourceRecord,
  SpellRecord,
  TieRecord,
} from '../../records';
import { attributeOf } from '../../records/entity-record';

/** Prefixes, as both formats abbreviate them in documents. */
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

/** A resource by its IRI, or a literal; without a datatype a plain text. */
export type RdfValue = { readonly iri: string } | { readonly text: string; readonly datatype?: Name };

/** What is said of one resource in one graph. */
export interface RdfResource {
  /** The IRI of the graph; null for the default graph. */
  readonly graph: string | null;
  readonly iri: string;
  readonly types: readonly Name[];
  readonly values: readonly (readonly [Name, RdfValue])[];
}

/** The IRI of a key: an entity's id, a tie's, a spell's or an assertion's. */
export function iriOf(key: string): string {
  return `urn:entente:${encodeURIComponent(key).replace(/%3A/g, ':')}`;
}

/** The resources of a record, in order. */
export function resourcesOf(record: ExportRecord): RdfResource[] {
  switch (record.record) {
    case 'entity':
      return [record.attributes.kind === 'Source' ? sourceResource(record) : entityResource(record)];
    case 'source':
      return [sourceResource(record)];
    case 'tie':
      return [tieResource(record), ...record.spells.flatMap((spell) => spellResources(record, spell))];
    case 'denial':
      return [denialResource(record)];
  }
}

type Values = readonly (readonly [Name, RdfValue])[];
type Told = string | null | undefined;

const text = (name: Name, value: Told): Values => (value === null || value === undefined ? [] : [[name, { text: value }]]);
const link = (name: Name, key: string): Values => [[name, { iri: iriOf(key) }]];
const date = (name: Name, value: Told): Values => (value === null || value === undefined ? [] : [[name, dateValue(value)]]);

const WRITTEN_FORMS: readonly (readonly [RegExp, Name])[] = [
  [/^-?\d{4}-(0\d|1[0-2])-\d{2}$/, 'xsd:date'],
  [/^-?\d{4}-(0\d|1[0-2])$/, 'xsd:gYearMonth'],
  [/^-?\d{4}$/, 'xsd:gYear'],
];

/** As exact as it was written: a day, a month, a year, or else the text as EDTF. */
export function dateValue(written: string): RdfValue {
  const form = WRITTEN_FORMS.find(([pattern]) => pattern.test(written));
  return { text: written, datatype: form?.[1] ?? 'edtf:EDTF' };
}

function entityResource({ key, attributes }: EntityRecord): RdfResource {
  const { kind, name, ...rest } = attributes;
  return {
    graph: null,
    iri: iriOf(key),
    types: [`e:${kind}`],
    values: [...text('e:key', key), ...text('rdfs:label', name), ...attributeValues(rest, typesOf(kind))],
  };
}

/** The same whether it comes as an entity of the export or as a source that spoke. */
function sourceResource({ key, attributes }: EntityRecord | SourceRecord): RdfResource {
  const { kind: _, name, publisher, published, licence, url, citation, ...rest } = attributes as Attributes & Record<string, string>;
  return {
    graph: null,
    iri: iriOf(key),
    types: ['e:Source', 'prov:Entity'],
    values: [
      ...text('e:key', key),
      ...text('rdfs:label', name),
      ...text('dcterms:title', name),
      ...text('dcterms:publisher', publisher),
      ...date('dcterms:issued', published),
      ...text('dcterms:license', licence),
      ...text('dcterms:source', url),
      ...text('dcterms:bibliographicCitation', citation),
      ...attributeValues(rest, typesOf('Source')),
    ],
  };
}

function tieResource({ key, source, target, undirected, attributes }: TieRecord): RdfResource {
  return {
    graph: null,
    iri: iriOf(key),
    types: ['e:Tie'],
    values: [
      ['e:type', { iri: `${PREFIXES.e}${attributes.type}` }],
      ...link('e:subject', source),
      ...link('e:object', target),
      ['e:symmetric', { text: String(undirected), datatype: 'xsd:boolean' }],
      ...text('e:tieKey', attributes.tieKey || null),
      ...text('e:standing', attributes.standing),
      ...attributes.voices.flatMap((voice) => link('e:voice', voice)),
      ...attributes.deniedBy.flatMap((voice) => link('e:deniedBy', voice)),
    ],
  };
}

function spellResources(tie: TieRecord, spell: SpellRecord): RdfResource[] {
  const types = tieType(tie.attributes.type)?.properties ?? {};
  const own: RdfResource = {
    graph: null,
    iri: iriOf(spell.key),
    types: ['e:Spell'],
    values: [
      ...link('e:ofTie', tie.key),
      ...date('e:start', spell.start),
      ...date('e:end', spell.end),
      ...text('e:endStatus', spell.endStatus),
      ...text('e:certainty', spell.certainty),
      ...date('e:firstDay', spell.days?.first),
      ...date('e:lastDay', spell.days?.last),
      ...attributeValues(spell.attributes, types),
    ],
  };
  return [own, ...spell.assertions.map((assertion) => assertionResource(tie, spell, assertion, types))];
}

function assertionResource(tie: TieRecord, spell: SpellRecord, one: AssertionRecord, types: PropertyTypes): RdfResource {
  return {
    graph: iriOf(one.source),
    iri: iriOf(one.key),
    types: ['e:Assertion', 'prov:Entity'],
    values: [...link('e:onTie', tie.key), ...link('e:onSpell', spell.key), ...wordValues(one, types)],
  };
}

/** It tells the tie itself, which may be told nowhere else. */
function denialResource({ tie, assertion }: DenialRecord): RdfResource {
  return {
    graph: iriOf(assertion.source),
    iri: iriOf(assertion.key),
    types: ['e:Denial', 'prov:Entity'],
    values: [
      ...link('e:ofTie', tie.key),
      ['e:type', { iri: `${PREFIXES.e}${tie.type}` }],
      ...link('e:subject', tie.source),
      ...link('e:object', tie.target),
      ...text('e:tieKey', tie.tieKey || null),
      ...wordValues(assertion, tieType(tie.type)?.properties ?? {}),
    ],
  };
}

function wordValues(one: AssertionRecord, types: PropertyTypes): Values {
  return [
    ...link('prov:wasDerivedFrom', one.source),
    ...link('prov:wasAttributedTo', one.assertedBy),
    ...date('e:start', one.start),
    ...date('e:end', one.end),
    ...text('e:endStatus', one.endStatus),
    ...text('e:reliability', one.reliability),
    ['e:credibility', { text: String(one.credibility), datatype: 'xsd:integer' }],
    ...text('e:locator', one.locator),
    ...text('e:quote', one.quote),
    ...text('e:sourceRecord', one.sourceRecord),
    ['e:recorded', { text: String(one.recorded), datatype: 'xsd:integer' }],
    ...attributeValues(one.attributes, types),
  ];
}

type PropertyTypes = Readonly<Record<string, PropertyType>>;

function typesOf(kind: string): PropertyTypes {
  return Object.fromEntries(Object.entries(entityKind(kind)?.properties ?? {}).map(([name, type]) => [attributeOf(name), type]));
}

function attributeValues(attributes: Attributes, types: PropertyTypes): Values {
  return Object.entries(attributes).flatMap(([name, value]): Values => {
    if (Array.isArray(value)) return value.flatMap((item: string) => text(`e:${name}`, item));
    if (typeof value === 'object') {
      const { latitude, longitude } = value as { latitude: number; longitude: number };
      return [
        ['geo:lat', { text: String(latitude), datatype: 'xsd:decimal' }],
        ['geo:long', { text: String(longitude), datatype: 'xsd:decimal' }],
      ];
    }
    if (types[name] === 'edtf') return date(`e:${name}`, value as string);
    return [[`e:${name}`, { text: String(value), ...datatypeOf(value, types[name]) }]];
  });
}

function datatypeOf(value: unknown, type: PropertyType | undefined): { readonly datatype?: Name } {
  if (typeof value === 'boolean') return { datatype: 'xsd:boolean' };
  if (typeof value === 'number') return { datatype: type === 'int' ? 'xsd:integer' : 'xsd:double' };
  return {};
}
