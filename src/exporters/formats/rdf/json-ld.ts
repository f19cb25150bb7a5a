/** JSON-LD: the same statements as N-Quads, one resource per line; an assertion is inside the graph of its source. */
import type { FileExporter } from '../../exporter';
import type { ExportRecord } from '../../records';
import { RDF_LOSSES } from './rdf-losses';
import { buildResources, type RdfResource } from './rdf-resource';
import { type Name, PREFIXES, type RdfValue } from './rdf-values';

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
    for (const resource of buildResources(record)) {
      yield `${separator}${resourceText(resource)}`;
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

function resourceText(resource: RdfResource): string {
  const node = nodeText(resource);
  return resource.graph === null ? node : `{"@id":"${resource.graph}","@graph":[${node}]}`;
}

/** Builds the text directly, because objects with this many names take several times as long. IRIs and names need no JSON escaping. */
function nodeText({ iri, types, values }: RdfResource): string {
  const valuesByName = new Map<Name, string[]>();
  for (const [name, value] of values) {
    const before = valuesByName.get(name);
    if (before) before.push(valueText(value));
    else valuesByName.set(name, [valueText(value)]);
  }
  let text = `{"@id":"${iri}","@type":${JSON.stringify(types)}`;
  for (const [name, all] of valuesByName) text += `,"${name}":${all.length === 1 ? all[0] : `[${all.join(',')}]`}`;
  return `${text}}`;
}

/** A typed value is written as text, so that no processor rounds it. */
function valueText(value: RdfValue): string {
  if ('iri' in value) return `{"@id":"${value.iri}"}`;
  const text = JSON.stringify(value.text);
  return value.datatype ? `{"@value":${text},"@type":"${value.datatype}"}` : text;
}
