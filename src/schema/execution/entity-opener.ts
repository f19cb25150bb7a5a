/**
 * Opens entities that a question or an edge refers to by id. All entities of one level are read in one statement (thousands in a few),
 * whatever their kinds.
 */
import DataLoader from 'dataloader';
import { type GraphQLResolveInfo, getNamedType } from 'graphql';
import { groupedBy } from '../../model/grouped-by';
import { takeTurn } from '../../turns';
import type { DomainIndex } from '../domain/domain-index';
import type { LensFilter } from '../lens/lens-filter';
import { countEdgesBelow, type NodePlan, ROOT_BRANCH } from '../lens/plan';
import { planByIds } from '../lens/plan-root';
import { getNodeNumber, planNode } from '../lens/plan-selection';
import type { AskInner } from './ask-inner';
import { HandedOut } from './handed-out';
import { afterLists, type ListsUnderWay } from './lists-under-way';
import { responsePath } from './response-path';
import { NodeView, type Row } from './views';

export interface EntityOpener {
  /**
   * The entity with that id as the field requests it; null if the lens shows no such entity. If only the id is requested, the entity is
   * read only with `lookUp`.
   */
  open(id: string, info: GraphQLResolveInfo, lookUp?: boolean): Promise<NodeView | null>;
  /** The entity with that id, by a plan whose reading was postponed. */
  openLater(id: string, plan: NodePlan, branch: string): Promise<NodeView | null>;
}

interface Opening {
  readonly id: string;
  /** Equal for everything that one field of the document, or one plan, requests. */
  readonly field: string;
  readonly plan: NodePlan;
}

/** The most nodes and edges that one statement reads. */
const AT_ONCE = 20_000;
/** The most entities opened together: that many are taken from their rows without a pause. */
const OPENED_TOGETHER = 2_000;

/** An opener for one operation. */
export function entityOpener(
  index: DomainIndex,
  lens: LensFilter,
  { ask, lists }: { readonly ask: AskInner; readonly lists: ListsUnderWay },
): EntityOpener {
  const plans = new Map<string, NodePlan>();
  const later = new Map<NodePlan, string>();
  const loader = new DataLoader((openings: readonly Opening[]) => openAll(openings, lens, ask), {
    // Each entity is requested once; other requests wait for the first.
    cache: false,
    maxBatchSize: OPENED_TOGETHER,
    batchScheduleFn: afterLists(lists),
  });

  const opened = new HandedOut<NodeView | null>(lists);
  const openOnce = (opening: Opening) => opened.of(`${opening.field} ${opening.id}`, () => loader.load(opening));

  return {
    async open(id, info, lookUp = false) {
      const field = info.fieldNodes.map(getNodeNumber).join(' ');
      const typeName = getNamedType(info.returnType).name;
      let plan = plans.get(field);
      if (!plan) {
        const scope = { schema: info.schema, index, lens, operation: info };
        plan = planNode(scope, typeName, info.fieldNodes, responsePath(info));
        plans.set(field, plan);
      }
      if (!lookUp && plan.connections.size === 0 && plan.properties.size === 1) return new NodeView({ id }, plan, ROOT_BRANCH);
      return openOnce({ id, field, plan });
    },
    async openLater(id, plan, branch) {
      const field = later.get(plan) ?? `later ${later.size}`;
      later.set(plan, field);
      const view = await openOnce({ id, field, plan });
      // The loaders wait, so that entities named further below are still read in one statement.
      await lists.underWay(takeTurn());
      return view && new NodeView(view.row, plan, branch);
    },
  };
}

async function openAll(openings: readonly Opening[], lens: LensFilter, ask: AskInner): Promise<(NodeView | null)[]> {
  await takeTurn();
  const groups = groupedBy(openings, ({ plan, field }) => (plan.connections.size === 0 ? '' : field));
  const rows = new Map<Opening, Row | undefined>();
  const read = async (group: readonly [Opening, ...Opening[]]) => {
    const found = await readRows(group, lens, ask);
    for (const opening of group) rows.set(opening, found.get(opening.id));
  };
  await Promise.all([...groups.values()].map(read));
  return openings.map((opening) => {
    const row = rows.get(opening);
    return row ? new NodeView(row, opening.plan, ROOT_BRANCH) : null;
  });
}

/** Plans without connections are read together; a row may then have more properties than each plan requests. */
async function readRows(group: readonly [Opening, ...Opening[]], lens: LensFilter, ask: AskInner): Promise<Map<string, Row>> {
  const ids = [...new Set(group.map(({ id }) => id))].sort();
  const properties = new Set(group.flatMap(({ plan }) => [...plan.properties]));
  const plan = { ...group[0].plan, properties, names: group.find(({ plan }) => plan.names)?.plan.names };
  const size = Math.ceil(AT_ONCE / (1 + countEdgesBelow(plan)));
  const parts = Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));
  const rows = (await Promise.all(parts.map((part) => ask(planByIds({ lens }, part, plan))))) as Row[][];
  return new Map(rows.flat().map((row) => [row['id'] as string, row]));
}
