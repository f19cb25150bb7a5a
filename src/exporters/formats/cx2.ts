/** CX2: Cytoscape's exchange format of aspects. Attributes are declared before they are used, and ids are integers. */
import type { ExportAbout, FileExporter } from '../exporter';
import { DENIAL_LOSS } from '../manifest';
import type { EntityRecord, ExportRecord, TieRecord } from '../records';
import { attributesOfEntities } from '../records/entity-record';

export const cx2: FileExporter = {
  form: 'FILE',
  name: 'cx2',
  title: 'CX2',
  readers: 'Cytoscape 3.10 and newer, NDEx, the ndex2 package: RawCX2NetworkFactory().get_cx2network(data).',
  extension: 'cx2',
  mimeType: 'application/json',
  options: [],
  losses: () => [
    DENIAL_LOSS,
    'Nodes and edges are numbered; the key of each is its attribute "key".',
    'A spell is one text, its start, its end and what the end means, divided by slashes; what its voices differ in is not written.',
    'Of assertions only the ids of their sources are written.',
    'Points are written as latitude and longitude.',
  ],
  write,
};

type Declared = Readonly<Record<string, { readonly d: string }>>;

async function* write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string> {
  const declared = { nodes: nodeAttributes(about), edges: EDGE_ATTRIBUTES };
  yield '[{"CXVersion":"2.0","hasFragments":true},\n';
  yield `${aspect(
    'metaData',
    ['attributeDeclarations', 'networkAttributes', 'nodes', 'edges'].map((name) => ({ name })),
  )},\n`;
  yield `${aspect('attributeDeclarations', [{ networkAttributes: { name: { d: 'string' }, lens: { d: 'string' } }, ...declared }])},\n`;
  yield `${aspect('networkAttributes', [{ name: 'entente', lens: JSON.stringify(about.lens) }])},\n`;
  const numbers = new Map<string, number>();
  let edges = 0;
  for await (const record of records) {
    if (record.record === 'entity') {
      numbers.set(record.key, numbers.size);
      yield `${aspect('nodes', [toNode(numbers.size - 1, record, declared.nodes)])},\n`;
    } else if (record.record === 'tie') {
      yield `${aspect('edges', [toEdge(edges, record, numbers)])},\n`;
      edges += 1;
    }
  }
  yield `${aspect('status', [{ completed: true, success: true }])}]\n`;
}

const aspect = (name: string, elements: readonly unknown[]): string => JSON.stringify({ [name]: elements });

const EDGE_ATTRIBUTES: Declared = {
  key: { d: 'string' },
  interaction: { d: 'string' },
  label: { d: 'string' },
  tieKey: { d: 'string' },
  standing: { d: 'string' },
  contested: { d: 'boolean' },
  symmetric: { d: 'boolean' },
  voices: { d: 'list_of_string' },
  deniedBy: { d: 'list_of_string' },
  background: { d: 'boolean' },
  spells: { d: 'list_of_string' },
  sources: { d: 'list_of_string' },
};

/** An attribute name has one type across all kinds; if the kinds differ, it is a text. */
function nodeAttributes(about: ExportAbout): Declared {
  const own = attributesOfEntities(about).map(({ name, type }) => [name, { d: DATA_TYPES[type as string] ?? 'string' }] as const);
  return { key: { d: 'string' }, kind: { d: 'string' }, ...Object.fromEntries(own) };
}

const DATA_TYPES: Readonly<Record<string, string>> = { strings: 'list_of_string', int: 'integer', float: 'double', boolean: 'boolean' };

function toNode(id: number, { key, attributes }: EntityRecord, declared: Declared): unknown {
  const { point, ...rest } = attributes as Record<string, unknown> & { point?: object };
  const known = Object.entries({ key, ...rest, ...point }).filter(([name]) => name in declared);
  return { id, v: Object.fromEntries(known) };
}

function toEdge(
  id: number,
  { key, source, target, undirected, attributes, spells }: TieRecord,
  numbers: ReadonlyMap<string, number>,
): unknown {
  const { type, ...rest } = attributes;
  const sources = new Set(spells.flatMap(({ assertions }) => assertions.map((one) => one.source)));
  const v = {
    key,
    interaction: type,
    ...rest,
    symmetric: undirected,
    spells: spells.map(({ start, end, endStatus }) => `${start ?? ''}/${end ?? ''}/${endStatus}`),
    sources: [...sources].sort(),
  };
  return { id, s: numbers.get(source), t: numbers.get(target), v };
}
