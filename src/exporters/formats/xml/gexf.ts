/** GEXF with time: spells as inclusive days, open ends left out, every parallel edge with its own kind. */
import { required } from '../../../errors';
import type { ExportAbout, FileExporter } from '../../exporter';
import { DENIAL_LOSS } from '../../manifest';
import type { EntityRecord, ExportRecord, TieRecord } from '../../records';
import { type DrawnDays, drawnDays } from './drawn-days';
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
import { RoleEdges } from './role-edges';
import { xmlText } from './xml-text';

export const gexf: FileExporter = {
  form: 'FILE',
  name: 'gexf',
  title: 'GEXF, dynamic',
  readers:
    'Gephi 0.10: open the file, choose "directed", then "Enable Timeline"; its window cannot shrink below about a hundredth of the whole span, so a day is seen only in an export of few years (--valid-at). networkx: read_gexf(file, version="1.3"), or --gexf-version 1.2 for releases that do not know it. Gephi Lite reads it without time.',
  extension: 'gexf',
  mimeType: 'application/gexf+xml',
  options: [
    {
      name: 'shape',
      description: 'a tie as one edge, or, reified, each of its spells as a node between its ends',
      values: ['edges', 'reified'],
    },
    { name: 'gexf-version', description: 'the version of GEXF', values: ['1.3', '1.2'] },
  ],
  losses: ({ shape, 'gexf-version': version }) => [
    LIST_LOSS,
    ASSERTION_LOSS,
    DENIAL_LOSS,
    'Drawn days are whole days: a year or a month is drawn from its first day to its last, and how it is written is in start, end and their precision.',
    'A tie without direction is an edge with symmetric = true, for readers refuse files in which both kinds are mixed.',
    'Nodes are there at all times; their own dates are attributes.',
    ...(shape === 'edges'
      ? ['Spells of one tie that overlap are drawn as one stretch; start, end and endStatus have each as it was recorded.']
      : []),
    ...(version === '1.2' ? ['GEXF 1.2 has no kinds of edges: Gephi joins parallel edges of different types into one.'] : []),
  ],
  write,
};

const NAMESPACES: Readonly<Record<string, string>> = { '1.3': 'http://gexf.net/1.3', '1.2': 'http://www.gexf.net/1.2draft' };

async function* write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string> {
  const written = new GexfElements(about);
  yield written.head();
  for await (const record of records) {
    if (record.record === 'entity') yield written.entity(record);
    else if (record.record === 'tie') yield written.tie(record);
  }
  yield* written.end();
}

class GexfElements {
  private readonly reified: boolean;
  private readonly version: string;
  private readonly roles = new RoleEdges();
  private inEdges = false;

  constructor(private readonly about: ExportAbout) {
    this.reified = about.options['shape'] === 'reified';
    this.version = required(about.options['gexf-version'], 'the option gexf-version');
  }

  head(): string {
    const { tieTypes, lens } = this.about;
    const time = `mode="dynamic" timeformat="date"${this.version === '1.3' ? ' timerepresentation="interval"' : ''}`;
    const edges = edgeAttributes(tieTypes);
    const nodes = nodeAttributes(this.about);
    const named = new Set(nodes.map(({ name }) => name));
    const onNodes = this.reified ? [...nodes, ...edges.filter(({ name }) => !named.has(name))] : nodes;
    return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="${NAMESPACES[this.version]}" version="${this.version}">
<meta><creator>Entente</creator><description>${this.text(JSON.stringify(lens))}</description></meta>
<graph defaultedgetype="directed" ${time}>
${declareAttributes('node', onNodes)}${declareAttributes('edge', this.reified ? [ROLE] : edges)}<nodes>
`;
  }

  entity({ key, attributes }: EntityRecord): string {
    if (this.reified) this.roles.addNode(key);
    return this.node(key, attributes.name, nodeValues(attributes), '');
  }

  tie(tie: TieRecord): string {
    return this.reified ? this.reifiedTie(tie) : this.edgeTie(tie);
  }

  *end(): Iterable<string> {
    if (!this.inEdges) yield '</nodes>\n<edges>\n';
    let count = 0;
    for (const { from, to, role } of this.roles.all()) yield this.roleEdge(String(++count), from, to, role);
    yield '</edges>\n</graph>\n</gexf>\n';
  }

  private edgeTie(tie: TieRecord): string {
    const opened = this.inEdges ? '' : '</nodes>\n<edges>\n';
    this.inEdges = true;
    const days = this.drawn(tie, drawnDays(tie.spells));
    if (days === null) return opened;
    const { type, tieKey, label } = tie.attributes;
    // Gephi merges two edges that have the same ends and the same kind.
    const kind = this.version === '1.3' ? ` kind="${this.text(tieKey ? `${type}#${tieKey}` : type)}"` : '';
    const ends = `source="${this.text(tie.source)}" target="${this.text(tie.target)}"`;
    return `${opened}<edge id="${this.text(tie.key)}" ${ends}${kind} label="${this.text(label)}">${this.values(edgeValues(tie, tie.spells))}${days}</edge>\n`;
  }

  private reifiedTie(tie: TieRecord): string {
    const nodes = tie.spells.map((spell) => {
      const days = this.drawn(tie, drawnDays([spell]));
      if (days === null) return '';
      this.roles.add(tie, spell.key);
      return this.node(spell.key, tie.attributes.label, [['kind', 'Tie'], ...edgeValues(tie, [spell])], days);
    });
    return nodes.join('');
  }

  private roleEdge(id: string, source: string, target: string, role: string): string {
    const kind = this.version === '1.3' ? ` kind="${role}"` : '';
    return `<edge id="${id}" source="${this.text(source)}" target="${this.text(target)}"${kind}>${this.values([['role', role]])}</edge>\n`;
  }

  /** Null if the tie is not drawn. */
  private drawn({ attributes }: TieRecord, { stretches, never }: DrawnDays): string | null {
    if (never) {
      this.about.note(`A ${attributes.type} of which no day is certain was left out.`);
      return null;
    }
    if (stretches.length === 0) return '';
    const spells = stretches.map(({ first, last }) => `<spell${first ? ` start="${first}"` : ''}${last ? ` end="${last}"` : ''}/>`);
    return `<spells>${spells.join('')}</spells>`;
  }

  private node(key: string, label: string, values: GraphValues, days: string): string {
    return `<node id="${this.text(key)}" label="${this.text(label)}">${this.values(values)}${days}</node>\n`;
  }

  private values(values: GraphValues): string {
    const elements = values.map(([name, value]) => `<attvalue for="${name}" value="${this.text(value)}"/>`);
    return elements.length === 0 ? '' : `<attvalues>${elements.join('')}</attvalues>`;
  }

  private text(text: string): string {
    return xmlText(text, this.about.note);
  }
}

const ROLE: GraphAttribute = { name: 'role', type: 'string' };

function declareAttributes(of: 'node' | 'edge', attributes: readonly GraphAttribute[]): string {
  const each = attributes.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${of}" mode="static">\n${each.join('')}</attributes>\n`;
}
