/** The name of an entity on the day of a lens, if a source gives a name for that day. */
import { required } from '../../errors';
import { bestName, MAX_NAMES_READ, type Naming } from '../../model/best-name';
import type { Lens } from '../../model/lens';
import type { DomainIndex } from '../domain/domain-index';
import { edgeField, RECEIPT_PROPERTIES } from '../public/asserted-edge';
import type { EvidenceEdge } from '../questions/question-context';
import type { LensFilter } from './lens-filter';
import { hiddenPage } from './page';
import { type ConnectionPlan, ONLY_ID } from './plan';

/** The key in a node's row that holds the names. */
const ALIAS = 'namesOnDay';

/** The relationship whose edges have the names. */
const DESCRIPTIONS = 'descriptionsConnection';

const PROPERTIES = [
  'name',
  'reliability',
  'credibility',
  'voices',
  ...required(edgeField('certainty'), 'the certainty of an edge').stored,
  ...RECEIPT_PROPERTIES,
];

type Row = Readonly<Record<string, unknown>>;

/** The properties of an edge with a name, as stored. */
interface NamingEdge extends EvidenceEdge, Naming {}

/** How to read the names of nodes of a type; undefined if no name is requested, or if the lens has no day. */
export function planNames(
  { index, lens: filter }: { readonly index: DomainIndex; readonly lens: LensFilter },
  typeName: string,
  requested: ReadonlySet<string>,
): ConnectionPlan | undefined {
  if (filter.lens.validAt === null || !requested.has('name')) return undefined;
  const kind = required(index.node(typeName).kinds[0], `a kind of ${typeName}`);
  const relationship = required(index.node(kind).connections.get(DESCRIPTIONS), `the names of ${kind}`);
  const { edge, ...ends } = filter.connection(relationship);
  return {
    alias: ALIAS,
    relationship,
    args: {
      where: { ...ends, edge: { AND: [edge, { NOT: { name: { eq: null } } }] } },
      sort: [{ edge: { reliability: 'ASC' } }, { edge: { credibility: 'ASC' } }, { edge: { id: 'ASC' } }],
      first: MAX_NAMES_READ,
    },
    page: hiddenPage(MAX_NAMES_READ, filter.lens),
    byLaterEntries: false,
    counts: [],
    edges: { node: ONLY_ID, later: false, properties: new Set(PROPERTIES) },
  };
}

/** The best name of a node that was read with such a plan, or null if no source names it for the day. */
export function nameOnDay(row: Row, lens: Lens): NamingEdge | null {
  const { edges = [] } = (row[ALIAS] ?? {}) as { readonly edges?: readonly { readonly properties: Row }[] };
  return bestName(
    edges.map(({ properties }) => properties as unknown as NamingEdge),
    lens,
  );
}
