/** Cytoscape JSON (cyjs): elements as Cytoscape desktop, Cytoscape.js and networkx read them. One element per line. */
import type { FileExporter } from '../exporter';
import { DENIAL_LOSS } from '../manifest';
import type { EntityRecord, ExportRecord, TieRecord } from '../records';

export const cytoscapeJson: FileExporter = {
  form: 'FILE',
  name: 'cytoscape',
  title: 'Cytoscape JSON',
  readers: 'Cytoscape desktop (File > Import > Network), Cytoscape.js ({elements}), networkx cytoscape_graph(data).',
  extension: 'cyjs',
  mimeType: 'application/json',
  options: [],
  losses: () => [
    DENIAL_LOSS,
    'Sources are written by id alone: their titles, licences and citations are in the manifest.',
    'Spells and their assertions are lists of objects in data, which Cytoscape desktop does not show in its table.',
  ],
  write,
};

async function* write(records: AsyncIterable<ExportRecord>): AsyncIterable<string> {
  yield '{"format_version":"1.0","generated_by":"entente","data":{"name":"entente"},"directed":true,"multigraph":true,"elements":{"nodes":[';
  let edges = false;
  let separator = '\n';
  for await (const record of records) {
    if (record.record === 'source' || record.record === 'denial') continue;
    if (record.record === 'tie' && !edges) {
      edges = true;
      yield '\n],"edges":[';
      separator = '\n';
    }
    yield `${separator}${JSON.stringify({ data: record.record === 'entity' ? nodeData(record) : edgeData(record) })}`;
    separator = ',\n';
  }
  yield edges ? '\n]}}\n' : '\n],"edges":[\n]}}\n';
}

/** networkx requires `value` and `name`, and uses `value` as the node. */
function nodeData({ key, attributes }: EntityRecord): unknown {
  return { id: key, value: key, ...attributes };
}

/** networkx distinguishes parallel edges by `key`; Cytoscape calls the type `interaction`. */
function edgeData({ key, source, target, undirected, attributes, spells }: TieRecord): unknown {
  return { id: key, key, source, target, interaction: attributes.type, symmetric: undirected, ...attributes, spells };
}
