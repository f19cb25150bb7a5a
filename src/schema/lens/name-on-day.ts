/** The name of an entity on the day of a lens, where a source gives it one for that day. */
import { compareGrades, type Graded } from '../../model/grades';
import type { Lens } from '../../model/lens';
import { isBackground } from '../../model/lens-conditions';
import { certaintyIn, type SpellBounds } from '../../model/spell';
import type { DomainIndex } from '../domain/domain-index';
import { edgeField, RECEIPT_PROPERTIES } from '../public/asserted-edge';
import type { SpokenEdge } from '../questions/question-context';
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

/** What is read of the edge of a name, as stored. */
interface NamingEdge extends SpokenEdge, Graded, SpellBounds {
  readonly name: string;
  readonly voices: readonly string[];
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
export function nameOnDay(row: Row, lens: Lens): NamingEdge | null {
  const { edges = [] } = (row[ALIAS] ?? {}) as { readonly edges?: readonly { readonly properties: Row }[] };
  const [best = null] = edges.map(({ properties }) => properties as unknown as NamingEdge).sort(betterNames(lens));
  return best;
}

/** An order: of the perspective before background, certain before possible, the better graded, the one that began last. */
function betterNames(lens: Lens): (a: NamingEdge, b: NamingEdge) => number {
  const background = ({ tieId, voices }: NamingEdge) => (isBackground(lens, { type: DESCRIBED_BY, tieId, voices }) ? 1 : 0);
  const uncertain = (edge: NamingEdge) => (lens.validAt !== null && certaintyIn(edge, lens.validAt) === 'CERTAIN' ? 0 : 1);
  return (a, b) => background(a) - background(b) || uncertain(a) - uncertain(b) || compareGrades(a, b) || b.startLatest - a.startLatest;
}
