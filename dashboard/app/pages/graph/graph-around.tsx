/** The graph around its centre with its expansions, as a drawing and a table, narrowed by years, with one selected node. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useAnswer } from '../../asking/use-answer';
import { useSay } from '../../controls/live-region';
import { sourcesColumn, standingColumn, whenColumn } from '../../evidence/tie-columns';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { toTieWithEdges } from '../../facts/to-tie-with-edges';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { aroundDocument, graphVariables, tiesAround } from './around-document';
import { CapsNote } from './caps-note';
import { buildDrawnGraph, type DrawnNode, listGroupTies } from './drawing/build-drawn-graph';
import { GraphPicture } from './drawing/graph-picture';
import { countByYear, overlapsYears, tieYears, type Years } from './drawing/tie-years';
import { ExpandDialog } from './expand-dialog';
import { type GraphSearch, parseExpansions, withExpansion } from './graph-search';
import { KeysDialog } from './keys-dialog';
import { SelectionPanel } from './selection-panel';
import { useBrush } from './use-brush';
import { YearBrush } from './year-brush';

const { columns, ...text } = words.graph;
const EVER: Years = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

interface GraphAroundProps {
  readonly search: GraphSearch;
  readonly onChange: (change: GraphSearch, replace?: boolean) => void;
}

export function GraphAround({ search, onChange }: GraphAroundProps) {
  const question = useQuestion(search);
  const { ties, cut, graph, counts } = useGraph(search, question);
  const [years, setYears] = useBrush([Number(search.from ?? EVER[0]), Number(search.to ?? EVER[1])], (next) =>
    onChange(searchFromYears(next, counts), true),
  );
  const group = search.in;
  const inSight = useMemo(() => {
    const ofGroup = group ? listGroupTies(graph, group) : null;
    return new Set(ties.filter((tie) => overlapsYears(tie.years, years) && (!ofGroup || ofGroup.has(tie.id))).map(({ id }) => id));
  }, [ties, graph, group, years]);
  const actions = useActions(search, onChange, graph.nodes);
  const narrowed = inSight.size < ties.length;
  return (
    <>
      {cut && <CapsNote search={search} shown={cut} onChange={onChange} />}
      {group && <GroupNote name={graph.nodes.find(({ id }) => id === group)?.name ?? group} onAll={() => onChange({ in: undefined })} />}
      <Panel
        id="graph"
        question={text.question}
        {...question}
        read={(data) => {
          const all = tiesAround(data).ties.map((tie) => ({
            ...toTieWithEdges(tie),
            subject: tie.subject,
            object: tie.object,
            type: tie.type,
          }));
          return { rows: all.filter(({ id }) => !narrowed || inSight.has(id)), total: all.length };
        }}
        rowKey={({ id }) => id}
        listDays={({ spells }) => spells.flatMap(({ start, end }) => [start, end])}
        narrowed={ties.length > 0 ? text.narrowed : undefined}
        first="graphic"
        graphic={() => (
          <div className="graph-and-selection">
            <GraphPicture graph={graph} inSight={inSight} selected={search.sel} {...actions.on} />
            <SelectionPanel graph={graph} selected={search.sel} centre={graph.nodes.find(({ centre }) => centre)} {...actions.panel} />
          </div>
        )}
        columns={(make) => [
          make.entity('subject', columns.subject, ({ subject }) => subject),
          make.text('type', columns.type, ({ type }) => tieTypeInWords(type)),
          make.entity('object', columns.object, ({ object }) => object),
          whenColumn(),
          standingColumn(),
          sourcesColumn(),
        ]}
      />
      {counts.length > 1 && <YearBrush counts={counts} years={years} onYears={setYears} />}
      {actions.dialogs}
    </>
  );
}

function GroupNote({ name, onAll }: { readonly name: string; readonly onAll: () => void }) {
  return (
    <p className="ways-on">
      <span>{text.onlyGroup(name)}</span>
      <button type="button" onClick={onAll}>
        {text.allTies}
      </button>
    </p>
  );
}

/** A range that includes every year does not narrow anything, so the address leaves it out. */
function searchFromYears([from, to]: Years, counts: readonly { readonly year: number }[]): GraphSearch {
  const digits = (year: number) => String(year).padStart(4, '0');
  return {
    from: from <= (counts[0]?.year ?? from) ? undefined : digits(from),
    to: to >= (counts.at(-1)?.year ?? to) ? undefined : digits(to),
  };
}

function useQuestion(search: GraphSearch) {
  const text = JSON.stringify([search.of, search.hops, search.types, search.x, search.cap]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` holds the address parameters that change the question.
  return useMemo(() => ({ document: aroundDocument(parseExpansions(search.x)), variables: graphVariables(search) }), [text]);
}

/** The panel's answer again, for all that is not a row: the drawing, the years and the truncation. */
function useGraph({ of = '', x, group }: GraphSearch, { document, variables }: ReturnType<typeof useQuestion>) {
  const data = useAnswer(document, variables).answer?.data;
  return useMemo(() => {
    const found = data ? tiesAround(data) : { ties: [], cut: [] };
    const ties = found.ties.map((tie) => {
      const withEdges = { ...toTieWithEdges(tie), subject: tie.subject, object: tie.object, type: tie.type };
      return { ...withEdges, years: tieYears(withEdges) };
    });
    const centres = of.split(',');
    const folding = group === '0' ? [] : [...new Set([...centres, ...parseExpansions(x).map((expansion) => expansion.of)])];
    const [first] = found.cut;
    return {
      ties,
      cut: first && { entities: first.entities.length, order: first.order, ties: first.size },
      graph: buildDrawnGraph(ties, {
        centres,
        folding,
        groupName: (count, type, root) => text.groupName(count, tieTypeInWords(type), root.name),
      }),
      counts: countByYear(
        ties.map(({ years }) => years),
        new Date().getUTCFullYear(),
      ),
    };
  }, [data, of, x, group]);
}

/** The actions of the graph's keys and of the selection's buttons. */
function useActions(search: GraphSearch, onChange: GraphAroundProps['onChange'], nodes: readonly DrawnNode[]) {
  const navigate = useNavigate();
  const say = useSay();
  const [expanding, setExpanding] = useState<DrawnNode | null>(null);
  const [marked, setMarked] = useState<DrawnNode | null>(null);
  const [keys, setKeys] = useState(false);
  const openGroup = ({ id }: DrawnNode) => onChange({ in: id, view: 'graph:table' } as GraphSearch);
  const expand = (node: DrawnNode) => (node.holds.length > 0 ? openGroup(node) : setExpanding(node));
  const pathEnd = (node: DrawnNode) => {
    if (marked && marked.id !== node.id) void navigate({ to: '/path', search: { from: marked.id, to: node.id } } as never);
    else {
      setMarked(node);
      say(text.selection.marked(node.name));
    }
  };
  const select = (id: string | undefined) => {
    const node = nodes.find((one) => one.id === id);
    say(node ? text.selection.selected(node.name) : text.selection.nothing);
    onChange({ sel: id }, true);
  };
  const open = (node: DrawnNode) => (node.holds.length > 0 ? openGroup(node) : void navigate({ to: '/e/$key', params: { key: node.id } }));
  const centre = ({ id }: DrawnNode) => onChange({ of: [...new Set([...(search.of ?? '').split(','), id])].join(',') });
  const expandedBy = parseExpansions(search.x).find(({ of }) => of === expanding?.id)?.types ?? [];
  return {
    on: { onSelect: select, onOpen: open, onExpand: expand, onPathEnd: pathEnd, onKeys: () => setKeys(true) },
    panel: { marked, onExpand: expand, onCentre: centre, onOpenGroup: openGroup, onPathEnd: pathEnd },
    dialogs: (
      <>
        {keys && <KeysDialog onClose={() => setKeys(false)} />}
        {expanding && (
          <ExpandDialog
            of={expanding}
            types={expandedBy}
            onClose={() => setExpanding(null)}
            onExpand={(types) => {
              setExpanding(null);
              onChange({ x: withExpansion(search.x, expanding.id, types) });
            }}
          />
        )}
      </>
    ),
  };
}
