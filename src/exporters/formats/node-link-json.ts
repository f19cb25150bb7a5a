/** Node-link JSON: everything in the records, as networkx and d3 read graphs. One record per line. */
import type { ExportAbout, FileExporter } from '../exporter';
import type { DenialRecord, EntityRecord, ExportRecord, SourceRecord, TieRecord } from '../records';

export const nodeLinkJson: FileExporter = {
  form: 'FILE',
  name: 'json',
  title: 'Node-link JSON',
  readers:
    'networkx: node_link_graph(data, edges="edges") gives a MultiDiGraph. d3 and older networkx call edges "links": --flavour d3. jq and anything that reads JSON. Importing into Entente takes at most 64 MiB of JSON: for more take a set of CSV files.',
  extension: 'json',
  mimeType: 'application/json',
  options: [
    { name: 'flavour', description: 'what the list of edges is called: "edges" (networkx) or "links" (d3)', values: ['networkx', 'd3'] },
  ],
  losses: () => [],
  write,
};

async function* write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string> {
  const list = new RecordLists(about.options['flavour'] === 'd3' ? 'links' : 'edges');
  yield '{"directed":true,"multigraph":true,"nodes":[';
  for await (const record of records) yield list.formatRecord(record);
  yield list.end();
  yield `,"graph":${JSON.stringify({ scope: about.scope, lens: about.lens })}}\n`;
}

/** The lists in their order; lists without items are written too. */
class RecordLists {
  private readonly lists: readonly string[];
  private at = 0;
  private first = true;

  constructor(edges: string) {
    this.lists = ['nodes', edges, 'denials', 'sources'];
  }

  formatRecord(record: ExportRecord): string {
    const to = { entity: 0, tie: 1, denial: 2, source: 3 }[record.record];
    const opened = this.openTo(to);
    const text = `${opened}${this.first ? '\n' : ',\n'}${JSON.stringify(toItem(record))}`;
    this.first = false;
    return text;
  }

  end(): string {
    return `${this.openTo(3)}\n]`;
  }

  private openTo(list: number): string {
    let text = '';
    while (this.at < list) {
      this.at += 1;
      this.first = true;
      text += `\n],"${this.lists[this.at]}":[`;
    }
    return text;
  }
}

function toItem(record: ExportRecord): unknown {
  switch (record.record) {
    case 'entity':
    case 'source':
      return toNode(record);
    case 'tie':
      return toEdge(record);
    case 'denial':
      return toDenial(record);
  }
}

function toNode({ key, attributes }: EntityRecord | SourceRecord): unknown {
  return { id: key, ...attributes };
}

/** Not an edge: a denied tie is among the edges only if a source affirms it. */
function toDenial({ tie, assertion: { key, ...word } }: DenialRecord): unknown {
  const { key: tieId, type, source, target, tieKey, standing } = tie;
  return { key, tie: tieId, tieType: type, tieSource: source, tieTarget: target, tieKey, standing, ...word };
}

function toEdge({ key, source, target, undirected, attributes, spells }: TieRecord): unknown {
  return { source, target, key, ...attributes, symmetric: undirected, spells };
}
