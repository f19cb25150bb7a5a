/** The plans of root fields of an inner operation: a list of entities, or entities by their ids. */
import { type FieldNode, getArgumentValues } from 'graphql';
import { required } from '../../errors';
import type { EntityType } from '../domain/domain';
import { ANY_ENTITIES } from '../inner/inner-names';
import { goesByLaterEntries } from './by-attributes';
import { queryField } from './known-fields';
import { all } from './lens-filter';
import { type Page, readPage } from './page';
import { type NodePlan, ONLY_ID } from './plan';
import { MAX_EVIDENCE_OF_ROOT, planEvidence, withEvidence } from './plan-evidence';
import { atPage, type PlanScope, planEdges } from './plan-selection';
import { nodeSort } from './rewrite-sort';
import { nodeWhere } from './rewrite-where';
import { selectedFields } from './selected-fields';

/** What an inner operation reads: a plain list, or only the count of a connection. */
export interface RootPlan {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Null if only the count is requested. */
  readonly node: NodePlan | null;
}

/** A list as clients see it, and which page of it. */
export interface ListPlan {
  readonly page: Page;
  /** Whether it is filtered or sorted by attributes that later recordings may have changed. */
  readonly byLaterEntries: boolean;
  /** What is read of the nodes. */
  readonly node: NodePlan | null;
  /** Null if only the count is requested. */
  readonly rows: RootPlan | null;
  /** Null if the count is not requested. */
  readonly count: RootPlan | null;
}

/**
 * The plan of a root list such as `states`. A separate statement counts it.
 * With a page and its count in one statement, the database would make a list of everything.
 * It would hold that list once for each row up to the end of the page.
 * One more item than the page is read, to know whether more follow.
 */
export function planList(scope: PlanScope, kind: EntityType, fields: readonly FieldNode[]): ListPlan {
  const field = required(fields[0], 'the field of a list');
  const given = getArgumentValues(queryField(scope.schema, kind.plural), field, { ...scope.operation.variableValues });
  const place = field.alias?.value ?? kind.plural;
  const page = readPage(given, { place, list: [kind.plural, given['where'], given['sort']], lens: scope.lens.lens });
  const pinned = atPage(scope, page);
  const requested = [...selectedFields(scope.operation, fields, () => true).values()].map(([one]) => one.name.value);
  const counted = requested.includes('totalCount');
  const evidence = planEvidence(pinned, kind.name, given['where'], { place: `${place}.where`, most: MAX_EVIDENCE_OF_ROOT });
  const node = withEvidence(planEdges(pinned, kind.name, fields, place) ?? (counted ? null : ONLY_ID), evidence);
  const own = nodeWhere(pinned, kind.name, given['where'] as Record<string, unknown> | undefined, `${place}.where`);
  const where = all([pinned.lens.kind(kind.name), own]);
  const sort = nodeSort(scope.index.node(kind.name), given['sort'] as Record<string, unknown>[] | undefined);
  return {
    page,
    byLaterEntries: goesByLaterEntries(page.lens, given),
    node,
    rows: node && { field: kind.plural, args: { where, sort, limit: page.first + 1, offset: page.offset }, node },
    count: counted ? { field: `${kind.plural}Connection`, args: { where }, node: null } : null,
  };
}

/** The plan of entities of any kind by their ids. */
export function planByIds({ lens }: Pick<PlanScope, 'lens'>, ids: readonly string[], node: NodePlan): RootPlan {
  return { field: ANY_ENTITIES, args: { where: { ...lens.node, id: { in: ids } } }, node };
}
