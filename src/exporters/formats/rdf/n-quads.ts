/** N-Quads: one quad per line, in the order of the records. */
import { DataFactory, Writer } from 'n3';
import type { FileExporter } from '../../exporter';
import type { ExportRecord } from '../../records';
import { RDF_LOSSES } from './rdf-losses';
import { buildResources, type RdfResource } from './rdf-resource';
import { type Name, PREFIXES, type RdfValue } from './rdf-values';

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
  const quads = new QuadTexts();
  for await (const record of records) {
    let text = '';
    for (const resource of buildResources(record)) text += quads.formatResource(resource);
    yield text;
  }
}

/** Characters that a literal contains without escaping. */
const PLAIN = /^[ !#-[\]-~\u00A0-\uD7FF\uE000-\uFFFF]*$/;

/** Quads as text. IRIs are made here and need no escaping; the library writes a literal that needs it. */
class QuadTexts {
  private readonly writer = new Writer({ format: 'N-Quads' });
  /**
   * Names as they are written; their number is limited by the vocabulary. Each quad needs three, and a plain map is faster than a cache
   * that reorders its entries.
   */
  private readonly names = new Map<Name, string>();

  formatResource({ graph, iri, types, values }: RdfResource): string {
    const end = graph === null ? ' .\n' : ` <${graph}> .\n`;
    let text = '';
    for (const type of types) text += `<${iri}> ${this.nameText('rdf:type')} ${this.nameText(type)}${end}`;
    for (const [predicate, value] of values) text += `<${iri}> ${this.nameText(predicate)} ${this.valueText(value)}${end}`;
    return text;
  }

  private nameText(name: Name): string {
    let text = this.names.get(name);
    if (text === undefined) {
      text = `<${full(name)}>`;
      this.names.set(name, text);
    }
    return text;
  }

  private valueText(value: RdfValue): string {
    if ('iri' in value) return `<${value.iri}>`;
    if (!PLAIN.test(value.text)) return this.encoded(value);
    return value.datatype ? `"${value.text}"^^${this.nameText(value.datatype)}` : `"${value.text}"`;
  }

  private encoded({ text, datatype }: Extract<RdfValue, { text: string }>): string {
    const node = namedNode('a:b');
    const quad = this.writer.quadToString(node, node, datatype ? literal(text, namedNode(full(datatype))) : literal(text));
    return quad.slice('<a:b> <a:b> '.length, -' .\n'.length);
  }
}

const { namedNode, literal } = DataFactory;

function full(name: Name): string {
  const at = name.indexOf(':');
  return `${PREFIXES[name.slice(0, at) as keyof typeof PREFIXES]}${name.slice(at + 1)}`;
}
