/** GraphML: every tie is one edge, with the values of its spells side by side; plain, or drawn for yEd. */
import type { ExportAbout, FileExporter } from '../../exporter';
import { DENIAL_LOSS } from '../../manifest';
import type { EntityRecord, ExportRecord, TieRecord } from '../../records';
import {
  ASSERTION_LOSS,
  edgeAttributes,
  edgeValues,
  type GraphAttribute,
  type GraphValues,
  LIST_LOSS,
  nodeAttributes,
  nodeValues,
} from './graph-attributes';
import { xmlText } from './xml-text';
import { yedEdge, yedKeys, yedNamespaces, yedNode } from './yed';

export const graphml: FileExporter = {
  form: 'FILE',
  name: 'graphml',
  title: 'GraphML',
  readers:
    'networkx: read_graphml(file) gives a MultiDiGraph; igraph: Graph.Read_GraphML(file), whose gaps are "" and nan; Cytoscape; yEd with --flavour yed, which writes the labels that yEd shows. Gephi joins parallel edges of a GraphML file into one: give it GEXF.',
  extension: 'graphml',
  mimeType: 'application/graphml+xml',
  options: [{ name: 'flavour', description: 'plain, or with shapes, colours and labels for yEd', values: ['plain', 'yed'] }],
  losses: () => [
    LIST_LOSS,
    ASSERTION_LOSS,
    DENIAL_LOSS,
    'GraphML knows no time: the spells of a tie are side by side in start, end and endStatus, as they are written.',
    'A tie without direction is an edge with symmetric = true, for readers refuse files in which both kinds are mixed.',
  ],
  write,
};

async function* write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string> {
  const elements = new GraphmlElements(about);
  yield elements.head();
  for await (const record of records) {
    if (record.record === 'entity') yield elements.node(record);
    else if (record.record === 'tie') yield elements.edge(record);
  }
  yield '</graph>\n</graphml>\n';
}

class GraphmlElements {
  private readonly yed: boolean;

  constructor(private readonly about: ExportAbout) {
    this.yed = about.options['flavour'] === 'yed';
  }

  head(): string {
    const { tieTypes, lens } = this.about;
    const schema = 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd';
    return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${schema}"${this.yed ? yedNamespaces : ''}>
${keys('node', [LABEL, ...nodeAttributes(this.about)])}${keys('edge', [LABEL, ...edgeAttributes(tieTypes)])}<key id="g_lens" for="graph" attr.name="lens" attr.type="string"/>
${this.yed ? yedKeys : ''}<graph id="entente" edgedefault="directed">
<data key="g_lens">${this.text(JSON.stringify(lens))}</data>
`;
  }

  node({ key, attributes }: EntityRecord): string {
    const drawn = this.yed ? yedNode(this.text(attributes.name), attributes.kind) : '';
    return `<node id="${this.text(key)}">${this.data('n', [['label', attributes.name], ...nodeValues(attributes)])}${drawn}</node>\n`;
  }

  edge(tie: TieRecord): string {
    const { key, source, target, undirected, attributes, spells } = tie;
    const values: GraphValues = [['label', attributes.label], ...edgeValues(tie, spells)];
    const drawn = this.yed ? yedEdge(this.text(attributes.label), undirected, attributes.contested) : '';
    const ends = `source="${this.text(source)}" target="${this.text(target)}"`;
    return `<edge id="${this.text(key)}" ${ends}>${this.data('e', values)}${drawn}</edge>\n`;
  }

  private data(prefix: string, values: GraphValues): string {
    return values.map(([name, value]) => `<data key="${prefix}_${name}">${this.text(value)}</data>`).join('');
  }

  private text(text: string): string {
    return xmlText(text, this.about.note);
  }
}

const LABEL: GraphAttribute = { name: 'label', type: 'string' };
const TYPES: Readonly<Record<GraphAttribute['type'], string>> = { string: 'string', integer: 'long', double: 'double', boolean: 'boolean' };

/** No attribute is named "id": igraph takes that name for the ids of nodes. */
function keys(of: 'node' | 'edge', attributes: readonly GraphAttribute[]): string {
  return attributes
    .map(({ name, type }) => `<key id="${of[0]}_${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`)
    .join('');
}
