/** N-Quads: one quad a line, in the order of the records. */
import { DataFactory, type DefaultGraph, type Literal, type NamedNode, Writer } from 'n3';
import type { FileExporter } from '../../exporter';
import type { ExportRecord } from '../../records';
import { RDF_LOSSES } from './rdf-losses';
import { type Name, PREFIXES, type RdfResource, type RdfValue, resourcesOf } from './rdf-resource';

export const nQuads: FileExporter = {
  form: 'FILE',
  name: 'nquads',
  title: 'N-Quads',
  readers:
    'Every RDF tool: rdflib Dataset().parse(format="nquads"), Jena, Oxigraph. Ties, spells and entities are in the default graph; each assertion is in the graph of its source.',
  extension: 'nq',
  mimeType: 'application/n-quads',
  options: [],
  losses: () => RDF_LOSSES,
  write,
};

async function* write(records: AsyncIterable<ExportRecord>): AsyncIterable<string> {
  const writer = new Writer({ format: 'N-Quads' });
  for await (const record of records) {
    yield resourcesOf(record)
      .flatMap(quadsOf)
      .map(([subject, predicate, object, graph]) => writer.quadToString(subject, predicate, object, graph))
      .join('');
  }
}

const { namedNode, literal, defaultGraph } = DataFactory;

type Terms = readonly [NamedNode, NamedNode, NamedNode | Literal, NamedNode | DefaultGraph];

function quadsOf({ graph, iri, types, values }: RdfResource): Terms[] {
  const subject = namedNode(iri);
  const name = graph === null ? defaultGraph() : namedNode(graph);
  const typed = types.map((type): readonly [Name, RdfValue] => ['rdf:type', { iri: full(type) }]);
  return [...typed, ...values].map(([predicate, value]) => [subject, namedNode(full(predicate)), termOf(value), name]);
}

function termOf(value: RdfValue): NamedNode | Literal {
  if ('iri' in value) return namedNode(value.iri);
  return value.datatype ? literal(value.text, namedNode(full(value.datatype))) : literal(value.text);
}

function full(name: Name): string {
  const at = name.indexOf(':');
  return `${PREFIXES[name.slice(0, at) as keyof typeof PREFIXES]}${name.slice(at + 1)}`;
}
