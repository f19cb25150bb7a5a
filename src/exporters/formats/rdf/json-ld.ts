/** JSON-LD: the same statements as N-Quads, one resource a line; an assertion is wrapped in the graph of its source. */
import type { FileExporter } from '../../exporter';
import type { ExportRecord } from '../../records';
import { RDF_LOSSES } from './rdf-losses';
import { PREFIXES, type RdfResource, type RdfValue, resourcesOf } from './rdf-resource';

export const jsonLd: FileExporter = {
  form: 'FILE',
  name: 'jsonld',
  title: 'JSON-LD',
  readers:
    'JSON-LD 1.1 processors and RDF tools: rdflib Dataset().parse(format="json-ld"). It says what N-Quads says. The context is in the file; nothing is fetched.',
  extension: 'jsonld',
  mimeType: 'application/ld+json',
  options: [],
  losses: () => RDF_LOSSES,
  write,
};

async function* write(records: AsyncIterable<ExportRecord>): AsyncIterable<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},"@graph":[`;
  let separator = '\n';
  for await (const record of records) {
    for (const resource of resourcesOf(record)) {
      yield `${separator}${JSON.stringify(inGraph(resource))}`;
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

function inGraph(resource: RdfResource): unknown {
  return resource.graph === null ? nodeOf(resource) : { '@id': resource.graph, '@graph': [nodeOf(resource)] };
}

function nodeOf({ iri, types, values }: RdfResource): unknown {
  const properties = new Map<string, unknown[]>();
  for (const [name, value] of values) properties.set(name, [...(properties.get(name) ?? []), valueNode(value)]);
  const told = [...properties].map(([name, all]) => [name, all.length === 1 ? all[0] : all]);
  return { '@id': iri, '@type': types, ...Object.fromEntries(told) };
}

/** A typed value is written as text, so that no processor rounds it. */
function valueNode(value: RdfValue): unknown {
  if ('iri' in value) return { '@id': value.iri };
  return value.datatype ? { '@value': value.text, '@type': value.datatype } : value.text;
}
