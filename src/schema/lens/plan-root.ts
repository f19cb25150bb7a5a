/** The plans of what an inner operation begins with: a list of entities, or entities by their ids. */
import { type FieldNode, type GraphQLObjectType, getArgumentValues } from 'graphql';
import type { EntityType } from '../domain/domain';
import { ANY_ENTITIES } from '../inner/inner-names';
import { all } from './lens-filter';
import { connectionPage, type Page, readPage } from './page';
import type { NodePlan } from './plan';
import { type PlanScope, planEdges } from './plan-selection';
import { nodeSort } from './rewrite-sort';
import { nodeWhere } from './rewrite-where';
import { selectedFields } from './selected-fields';

/** What an inner operation reads: a plain list, or where all must be counted, a connection. */
export interface RootPlan {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly counted: boolean;
  /** None where only the number is asked for. */
  readonly node: NodePlan | null;
}

/** A list as users see it, and which page of it. */
export interface ListPlan extends RootPlan {
  readonly page: Page;
}

/**
 * The plan of a root list such as `states`. Counting makes the database read all of it, so unless `totalCount` is asked for, one
 * more than the page is read instead, to know whether more follows.
 */
export function planList(scope: PlanScope, kind: EntityType, fields: readonly FieldNode[]): ListPlan {
  const definition = (scope.schema.getQueryType() as GraphQLObjectType).getFields()[kind.plural]!;
  const given = getArgumentValues(definition, fields[0]!, { ...scope.operation.variableValues });
  const place = fields[0]!.alias?.value ?? kind.plural;
  const page = readPage(given, place);
  const asked = [...selectedFields(scope.operation, fields, () => true).values()].map(([field]) => field!.name.value);
  const counted = asked.includes('totalCount');
  const node = planEdges(scope, kind.name, fields, place) ?? (counted ? null : ONLY_ID);
  const args = {
    where: all([scope.lens.node, nodeWhere(scope, kind.name, given['where'] as Record<string, unknown> | undefined, `${place}.where`)]),
    sort: nodeSort(scope.index.node(kind.name), given['sort'] as Record<string, unknown>[] | undefined),
  };
  return counted
    ? { field: `${kind.plural}Connection`, args: { ...args, ...connectionPage(page) }, counted, node, page }
    : { field: kind.plural, args: { ...args, limit: page.first + 1, offset: page.offset }, counted, node, page };
}

const ONLY_ID: NodePlan = { properties: new Set(['id']), connections: new Map() };

/** The plan of entities of any kind by their ids. */
export function planByIds({ lens }: Pick<PlanScope, 'lens'>, ids: readonly string[], node: NodePlan): RootPlan {
  return { field: ANY_ENTITIES, args: { where: { ...lens.node, id: { in: ids } } }, counted: false, node };
}
