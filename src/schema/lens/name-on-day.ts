/** The name of an entity on the day of a lens, where a source gives it one for that day. */
import { RELIABILITIES, type Reliability } from '../../model/grades';
import type { Lens } from '../../model/lens';
import { isBackground } from '../../model/lens-conditions';
import { certaintyIn, type SpellBounds } from '../../model/spell';
import type { DomainIndex } from '../domain/domain-index';
import { edgeField, RECEIPT_PROPERTIES } from '../public/asserted-edge';
import type { LensFilter } from './lens-filter';
import { type ConnectionPlan, ONLY_ID } from './plan';

/** Where the names of a node are in its row. */
const ALIAS = 'namesOnDay';

/** The relationship that holds them, and its ties. */
const DESCRIPTIONS = 'descriptionsConnection';
const DESCRIBED_BY = 'DESCRIBED_BY';

/** How many of a node are read, the most reliable first: few sources name one entity for one day. */
const MOST = 10;

const PROPERTIES = ['name', 'reliability', 'credibility', 'voices', ...edgeField('certainty')!.stored, ...RECEIPT_PROPERTIES];

/** A row of a node. */
type Row = Readonly<Record<string, unknown>>;

/** What one source calls an entity, with the stored properties of its edge. */
export interface NameOnDay {
  readonly name: string;
  readonly edge: Row;
}

/** What to read of nodes of a type for their names: nothing where none is asked for, or where the lens has no day. */
export function planNames(
  { index, lens: filter }: { readonly index: DomainIndex; readonly lens: LensFilter },
  typeName: string,
  asked: ReadonlySet<string>,
): ConnectionPlan | undefined {
  if (filter.lens.validAt === null || !asked.has('name')) return undefined;
  const relationship = index.node(index.node(typeName).kinds[0]!).connections.get(DESCRIPTIONS)!;
  const { edge, ...ends } = filter.connection(relationship);
  return {
    alias: ALIAS,
    relationship,
    args: {
      where: { ...ends, edge: { AND: [edge, { NOT: { name: { eq: null } } }] } },
      sort: [{ edge: { reliability: 'ASC' } }, { edge: { credibility: 'ASC' } }, { edge: { id: 'ASC' } }],
      first: MOST,
    },
    page: { first: MOST, offset: 0, lens: filter.lens, cursorAt: () => '' },
    byLaterEntries: false,
    counts: [],
    edges: { node: ONLY_ID, later: false, properties: new Set(PROPERTIES) },
  };
}

/** The best name of a node that was read by such a plan, or null where no source names it for the day. */
export function nameOnDay(row: Row, lens: Lens): NameOnDay | null {
  const { edges = [] } = (row[ALIAS] ?? {}) as { readonly edges?: readonly { readonly properties: Row }[] };
  const [first, ...others] = edges.map(({ properties }) => ({ edge: properties, rank: rankOf(properties, lens) }));
  if (!first) return null;
  const { edge } = others.reduce((best, one) => (isBefore(one.rank, best.rank) ? one : best), first);
  return { name: edge['name'] as string, edge };
}

/** Lower is better: of the perspective before background, certain before possible, the more reliable, the more credible, the one that began last. */
function rankOf(edge: Row, lens: Lens): number[] {
  const voiced = { type: DESCRIBED_BY, tieId: edge['tieId'] as string, voices: edge['voices'] as readonly string[] };
  const bounds = edge as unknown as SpellBounds;
  return [
    isBackground(lens, voiced) ? 1 : 0,
    lens.validAt !== null && certaintyIn(bounds, lens.validAt) === 'CERTAIN' ? 0 : 1,
    RELIABILITIES.indexOf(edge['reliability'] as Reliability),
    edge['credibility'] as number,
    -bounds.startLatest,
  ];
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}
