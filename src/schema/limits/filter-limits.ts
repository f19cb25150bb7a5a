/**
 * Limits the filters of an operation, counted with its variables, before anything is coerced or planned. The database plans a larger filter
 * for longer, and cannot be interrupted meanwhile.
 * This file does not recurse, so no depth can overflow the stack.
 */
import { type DocumentNode, type GraphQLSchema, Kind, type ValueNode } from 'graphql';
import { QueryRefused } from '../../errors';
import { readFilters } from './filter-arguments';

export const FILTER_LIMITS = {
  /** Tests of one filter, such as `name: {contains: "x"}`; a list given to `in` is one. */
  conditions: 200,
  /** Nested objects: `{NOT: {name: {eq: "x"}}}` has three. */
  levels: 15,
  /** Values in one list. */
  listed: 10_000,
  /** Nested objects and lists in any variable, whatever its use. */
  variableLevels: 40,
} as const;

type Variables = Readonly<Record<string, unknown>>;

/** @throws QueryRefused naming the argument, what was found and what is accepted */
export function checkFilters(schema: GraphQLSchema, document: DocumentNode, variables: Variables): void {
  const { filters, defaults } = readFilters(schema, document);
  for (const { place, value } of filters) checkFilter(place, measure({ node: value }, { variables, defaults }));
  for (const [name, value] of Object.entries(variables)) {
    const { nesting } = measure({ plain: value }, NOTHING_KNOWN);
    refuseOver(`$${name}`, nesting, FILTER_LIMITS.variableLevels, 'levels of nesting');
  }
}

/** The size of a value. */
interface Measure {
  conditions: number;
  /** The depth of nested objects. */
  levels: number;
  /** The depth of nested objects and lists. */
  nesting: number;
  longest: number;
}

function checkFilter(place: string, { conditions, levels, nesting, longest }: Measure): void {
  refuseOver(place, conditions, FILTER_LIMITS.conditions, 'conditions');
  refuseOver(place, levels, FILTER_LIMITS.levels, 'levels of nesting');
  refuseOver(place, nesting, 2 * FILTER_LIMITS.levels, 'lists and objects within each other');
  refuseOver(place, longest, FILTER_LIMITS.listed, 'values in one list');
}

function refuseOver(place: string, count: number, accepted: number, what: string): void {
  if (count <= accepted) return;
  throw new QueryRefused(
    `${place}: ${count > accepted * 10 ? `over ${accepted * 10}` : count} ${what}. Accepted: up to ${accepted}, counted with the variables.`,
  );
}

interface Known {
  readonly variables: Variables;
  readonly defaults: ReadonlyMap<string, ValueNode>;
}

const NOTHING_KNOWN: Known = { variables: {}, defaults: new Map() };

interface Part {
  /**
   * A node of the document, or a plain value from a variable. The two are kept separate, because a variable's value can look like a node.
   */
  readonly from: { readonly node: ValueNode } | { readonly plain: unknown };
  readonly level: number;
  readonly nesting: number;
  readonly inList: boolean;
}

/** Counting stops above this number. */
const ENOUGH = 2_000;

/** Measures a value of a document or of a variable. */
function measure(root: Part['from'], known: Known): Measure {
  const total: Measure = { conditions: 0, levels: 0, nesting: 0, longest: 0 };
  const parts: Part[] = [{ from: root, level: 0, nesting: 0, inList: false }];
  for (let part = parts.pop(); part; part = parts.pop()) {
    // Far over the limits, the exact size no longer matters.
    if (total.conditions > ENOUGH || total.nesting > ENOUGH) break;
    const { list, within } = open(part.from, known);
    if (within) parts.push(...count(part, list, within, total, known));
    else if (!part.inList) total.conditions += 1;
  }
  return total;
}

/** Counts a list or an object, and returns its items. */
function count(part: Part, list: boolean, within: readonly Part['from'][], total: Measure, known: Known): Part[] {
  const nesting = part.nesting + 1;
  const level = list ? part.level : part.level + 1;
  total.nesting = Math.max(total.nesting, nesting);
  total.levels = Math.max(total.levels, level);
  if (list) total.longest = Math.max(total.longest, within.length);
  // A list of scalars is one condition, and so is an empty list or object.
  const scalars = within.length === 0 || (list && within.some((item) => !open(item, known).within));
  if (scalars) total.conditions += 1;
  return within.map((from) => ({ from, level, nesting, inList: list }));
}

/** One level of a value: its items, or none for a scalar. */
interface Opened {
  readonly list: boolean;
  readonly within?: readonly Part['from'][];
}

const SCALAR: Opened = { list: false };

function open(from: Part['from'], known: Known): Opened {
  if ('node' in from) return openedNode(from.node, known);
  const { plain } = from;
  if (typeof plain !== 'object' || plain === null) return SCALAR;
  return { list: Array.isArray(plain), within: Object.values(plain).map((value) => ({ plain: value })) };
}

function openedNode(node: ValueNode, known: Known): Opened {
  switch (node.kind) {
    case Kind.OBJECT:
      return { list: false, within: node.fields.map(({ value }) => ({ node: value })) };
    case Kind.LIST:
      return { list: true, within: node.values.map((value) => ({ node: value })) };
    case Kind.VARIABLE: {
      const { value: name } = node.name;
      if (Object.hasOwn(known.variables, name)) return open({ plain: known.variables[name] }, known);
      const standard = known.defaults.get(name);
      return standard ? openedNode(standard, known) : SCALAR;
    }
    default:
      return SCALAR;
  }
}
