/** The answer that an operation must give, found by checking every assertion of the history. */
import { dayNumber } from '../calendar';
import type { DaysMeant } from '../days-meant';
import { type History, knownAfter, type Thing } from '../history';
import { ALWAYS, beginnings, endings, SOME_DAY } from '../in-force';
import { look, type SeenWord } from '../look';
import type { TieField } from './fields';
import type { AskedList, DateTest, EdgeTest, NodeTest, Operation } from './operation';

/** A list in the form for comparison: without its order, because it has none. */
export interface Answer {
  readonly totalCount?: number;
  readonly edges: readonly unknown[];
}

interface End {
  readonly seen: SeenWord;
  readonly other: Thing;
}

/** The answer to the root list. */
export function answerOf(history: History, operation: Operation): Answer {
  const known = knownAfter(history, operation.look.recording);
  const seen = look(history, operation.look);
  const endsOf = (thing: Thing, field: TieField): End[] =>
    seen
      .filter(({ word }) => word.type === field.type)
      .flatMap((one) => {
        const { subject, object } = one.word;
        const reads: string[] = [];
        if (field.owner !== 'OBJECT' && subject === thing.id) reads.push(object);
        if (field.owner !== 'SUBJECT' && object === thing.id) reads.push(subject);
        return reads.map((id) => ({ seen: one, other: known.things.get(id) as Thing }));
      });

  const nodePasses = (thing: Thing, test: NodeTest): boolean =>
    (!test.id || test.id.includes(thing.id)) &&
    (!test.nameEnds || String(thing.properties['name']).endsWith(test.nameEnds)) &&
    (!test.kinds || test.kinds.includes(thing.label)) &&
    (!test.ties || tiesPass(thing, test.ties)) &&
    (!test.AND || test.AND.every((part) => nodePasses(thing, part))) &&
    (!test.OR || test.OR.some((part) => nodePasses(thing, part))) &&
    (!test.NOT || !nodePasses(thing, test.NOT));

  function tiesPass(thing: Thing, { field, how, test }: NonNullable<NodeTest['ties']>): boolean {
    const all = endsOf(thing, field);
    const passing = all.filter((end) => edgePasses(end, test)).length;
    if (how === 'some') return passing > 0;
    if (how === 'none') return passing === 0;
    if (how === 'single') return passing === 1;
    return all.length > 0 && passing === all.length;
  }

  const edgePasses = (end: End, test: EdgeTest): boolean =>
    (!test.node || nodePasses(end.other, test.node)) &&
    (!test.edge || saysSo(end.seen, test.edge)) &&
    (!test.OR || test.OR.some((part) => edgePasses(end, part))) &&
    (!test.NOT || !edgePasses(end, test.NOT));

  function list(thing: Thing, { field, test, total, below }: AskedList): Answer {
    const ends = endsOf(thing, field).filter((end) => !test || edgePasses(end, test));
    const edges = ends.map(({ seen: one, other }) => ({ node: node(other, below), properties: shown(one) }));
    return { ...(total ? { totalCount: edges.length } : {}), edges: inOrder(edges) };
  }

  function node(thing: Thing, below: readonly AskedList[]): unknown {
    const asked = below.filter(({ on }) => on === null || on === thing.label);
    const lists = asked.map((entry) => [entry.alias, list(thing, entry)] as const);
    return { __typename: thing.label, id: thing.id, name: thing.properties['name'], ...Object.fromEntries(lists) };
  }

  const roots = [...known.things.values()]
    .filter(({ label }) => label === operation.root)
    .filter((thing) => nodePasses(thing, operation.test));
  const edges = inOrder(roots.map((thing) => ({ node: node(thing, operation.below) })));
  return { ...(operation.total ? { totalCount: edges.length } : {}), edges };
}

function saysSo({ word, standing, voices }: SeenWord, test: NonNullable<EdgeTest['edge']>): boolean {
  return (
    (!test.standing || test.standing.includes(standing)) &&
    (!test.source || test.source.includes(word.sourceId)) &&
    (!test.reliability || test.reliability.includes(word.reliability)) &&
    (test.credibilityUpTo === undefined || word.credibility <= test.credibilityUpTo) &&
    (!test.voice || voices.includes(test.voice)) &&
    (!test.start || isOn(beginnings(word), test.start)) &&
    (!test.end || isOn(endings(word), test.end))
  );
}

const firstDay = (text: string): number => {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, day);
};

/**
 * If the day is unknown, every day is possible and none is certain. Unless the test asks for possible days, an unknown day does not match.
 */
function isOn({ first, last }: DaysMeant, { how, side, day: text }: DateTest): boolean {
  const day = firstDay(text);
  if (how === 'certainly') return side === 'from' ? first >= day : last <= day;
  const canBe = side === 'from' ? last >= day : first <= day;
  const anyDay = first === ALWAYS && last >= SOME_DAY;
  return how === 'possibly' ? canBe : canBe && !anyDay;
}

/** The compared fields of an edge. */
function shown({ word, certainty, standing, voices, outside }: SeenWord): unknown {
  return {
    key: word.key,
    start: word.start,
    end: word.end,
    endStatus: word.endStatus,
    certainty,
    outsideExistence: outside,
    standing,
    voices: voices.map((id) => ({ id })),
    source: { id: word.sourceId },
    assertedBy: { id: word.assertedBy },
    reliability: word.reliability,
    credibility: word.credibility,
    locator: word.locator,
    quote: word.quote,
    ...word.properties,
  };
}

/** Sorted by their text, with keys in one order: equal lists give equal texts. */
export function inOrder(items: readonly unknown[]): unknown[] {
  return items
    .map((item) => [canonical(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/** A GraphQL answer in the same form: every list of edges in order. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const inner = comparable(item);
      return [key, key === 'edges' ? inOrder(inner as unknown[]) : inner];
    }),
  );
}
