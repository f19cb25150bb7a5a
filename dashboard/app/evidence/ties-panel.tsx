/** A panel of an entity's ties: the other end, attributes, dates, standing and evidence. */
import type { PageEndFragment, TypedDocumentString } from '../documents/generated/graphql';
import { groupByTie, type TieEdge, type TieWithEdges } from '../facts/tie-with-edges';
import { nextPage } from '../panel/next-page';
import { Panel } from '../panel/panel';
import { SpellChart } from './spell-chart';
import { dateColumn, sourcesColumn, standingColumn, whatColumn, whenColumn, withColumn } from './tie-columns';

export interface EdgeList<Edge> {
  readonly totalCount: number;
  readonly pageInfo: PageEndFragment;
  readonly edges: readonly Edge[];
}

export interface TiesPanelProps<Data, Variables, Edge extends TieEdge> {
  readonly id: string;
  readonly question: string;
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
  /** The list in the answer; undefined if the entity is of another kind. */
  readonly pick: (data: Data) => EdgeList<Edge> | undefined;
  readonly withTitle?: string;
  readonly what?: { readonly title: string; readonly of: (edge: Edge) => string | null };
  /** The date of the other end, if that is an occurrence. The column for the spell of the tie is then left out. */
  readonly readDate?: (edge: Edge) => string | null;
  /** The standing of the other end, shown in place of the tie's own. Used for claims. */
  readonly readStanding?: (edge: Edge) => TieWithEdges['standing'] | null;
  readonly optional?: boolean;
  readonly first?: 'table' | 'graphic';
}

export function TiesPanel<Data, Variables extends object, Edge extends TieEdge>(props: TiesPanelProps<Data, Variables, Edge>) {
  const { id, question, document, variables, pick, withTitle, what, readDate, readStanding, optional = true, first } = props;
  return (
    <Panel
      id={id}
      question={question}
      document={document}
      variables={variables}
      pages={{ list: 'edges', next: (data) => nextPage(pick(data)) }}
      read={(data) => readTies(pick(data))}
      columns={() => [
        ...(readDate ? [dateColumn(readDate)] : []),
        withColumn<Edge>(withTitle),
        ...(what ? [whatColumn(what.title, what.of)] : []),
        ...(readDate ? [] : [whenColumn<Edge>()]),
        standingColumn<Edge>(readStanding),
        sourcesColumn<Edge>(),
      ]}
      rowKey={({ id: tie, other }) => `${tie} ${other.id}`}
      listDays={({ edges, spells }) => (readDate ? edges.map(readDate) : spells.flatMap(({ start, end }) => [start, end]))}
      graphic={readDate ? undefined : (ties) => <SpellChart ties={ties} />}
      optional={optional}
      first={first}
    />
  );
}

/** A truncated list may hold more assertions of ties that are already here, so its total is an upper bound. */
function readTies<Edge extends TieEdge>(list: EdgeList<Edge> | undefined) {
  const rows = groupByTie(list?.edges ?? []);
  return { rows, total: rows.length + (list ? list.totalCount - list.edges.length : 0) };
}
