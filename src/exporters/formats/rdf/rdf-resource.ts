/**
 * Records as RDF resources: relationships are resources with dates, and each assertion is in a graph named after its source. Both RDF
 * formats write these.
 */
import { LRUCache } from 'lru-cache';
import { entityKind } from '../../../domain/entity-kinds';
import { tieType } from '../../../domain/tie-types';
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
import { MAX_TYPES } from '../../records/cache-sizes';
import { toAttributeName } from '../../records/entity-record';
import { type Name, PREFIXES, type PropertyTypes, type RdfValue, RdfValues, toIri } from './rdf-values';

/** All statements about one resource in one graph. */
export interface RdfResource {
  /** The IRI of the graph; null for the default graph. */
  readonly graph: string | null;
  readonly iri: string;
  readonly types: readonly Name[];
  readonly values: readonly (readonly [Name, RdfValue])[];
}

/** The resources of a record, in order. */
export function buildResources(record: ExportRecord): RdfResource[] {
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

function entityResource({ key, attributes }: EntityRecord): RdfResource {
  const { kind, name, ...rest } = attributes;
  const values = new RdfValues().text('e:key', key).text('rdfs:label', name).attributes(rest, typesOfKind.memo(kind));
  return { graph: null, iri: toIri(key), types: [`e:${kind}`], values: values.list };
}

/** The same resource whether the source comes as an entity of the export or as a source of its assertions. */
function sourceResource({ key, attributes }: EntityRecord | SourceRecord): RdfResource {
  const { kind: _, name, publisher, published, licence, url, citation, ...rest } = attributes as Attributes & Record<string, string>;
  const values = new RdfValues()
    .text('e:key', key)
    .text('rdfs:label', name)
    .text('dcterms:title', name)
    .text('dcterms:publisher', publisher)
    .date('dcterms:issued', published)
    .text('dcterms:license', licence)
    .text('dcterms:source', url)
    .text('dcterms:bibliographicCitation', citation)
    .attributes(rest, typesOfKind.memo('Source'));
  return { graph: null, iri: toIri(key), types: ['e:Source', 'prov:Entity'], values: values.list };
}

function tieResource({ key, source, target, undirected, attributes }: TieRecord): RdfResource {
  const values = new RdfValues()
    .value('e:type', { iri: `${PREFIXES.e}${attributes.type}` })
    .link('e:subject', source)
    .link('e:object', target)
    .value('e:symmetric', { text: String(undirected), datatype: 'xsd:boolean' })
    .text('e:tieKey', attributes.tieKey || null)
    .text('e:standing', attributes.standing)
    .links('e:voice', attributes.voices)
    .links('e:deniedBy', attributes.deniedBy)
    .value('e:background', { text: String(attributes.background), datatype: 'xsd:boolean' });
  return { graph: null, iri: toIri(key), types: ['e:Tie'], values: values.list };
}

function spellResources(tie: TieRecord, spell: SpellRecord): RdfResource[] {
  const types = tieType(tie.attributes.type)?.properties ?? {};
  const values = new RdfValues()
    .link('e:ofTie', tie.key)
    .date('e:start', spell.start)
    .date('e:end', spell.end)
    .text('e:endStatus', spell.endStatus)
    .text('e:certainty', spell.certainty)
    .date('e:firstDay', spell.days?.first)
    .date('e:lastDay', spell.days?.last)
    .attributes(spell.attributes, types);
  const own: RdfResource = { graph: null, iri: toIri(spell.key), types: ['e:Spell'], values: values.list };
  return [own, ...spell.assertions.map((assertion) => assertionResource(tie, spell, assertion, types))];
}

function assertionResource(tie: TieRecord, spell: SpellRecord, one: AssertionRecord, types: PropertyTypes): RdfResource {
  const values = new RdfValues().link('e:onTie', tie.key).link('e:onSpell', spell.key);
  addWord(values, one, types);
  return { graph: toIri(one.source), iri: toIri(one.key), types: ['e:Assertion', 'prov:Entity'], values: values.list };
}

/** It describes the tie itself, because no other record may describe it. */
function denialResource({ tie, assertion }: DenialRecord): RdfResource {
  const values = new RdfValues()
    .link('e:ofTie', tie.key)
    .value('e:type', { iri: `${PREFIXES.e}${tie.type}` })
    .link('e:subject', tie.source)
    .link('e:object', tie.target)
    .text('e:tieKey', tie.tieKey || null);
  addWord(values, assertion, tieType(tie.type)?.properties ?? {});
  return { graph: toIri(assertion.source), iri: toIri(assertion.key), types: ['e:Denial', 'prov:Entity'], values: values.list };
}

function addWord(values: RdfValues, one: AssertionRecord, types: PropertyTypes): void {
  values
    .link('prov:wasDerivedFrom', one.source)
    .link('prov:wasAttributedTo', one.assertedBy)
    .date('e:start', one.start)
    .date('e:end', one.end)
    .text('e:endStatus', one.endStatus)
    .text('e:reliability', one.reliability)
    .integer('e:credibility', one.credibility)
    .text('e:locator', one.locator)
    .text('e:quote', one.quote)
    .text('e:sourceRecord', one.sourceRecord)
    .integer('e:recorded', one.recorded)
    .value('e:outsideExistence', { text: String(one.outsideExistence), datatype: 'xsd:boolean' })
    .attributes(one.attributes, types);
}

const typesOfKind = new LRUCache<string, PropertyTypes>({
  max: MAX_TYPES,
  memoMethod: (kind) =>
    Object.fromEntries(Object.entries(entityKind(kind)?.properties ?? {}).map(([name, type]) => [toAttributeName(name), type])),
});
