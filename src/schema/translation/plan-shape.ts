/** The shape of a plan: everything in it that the text of its statement can depend on. The rest are the values of the statement. */
import { innerField } from '../inner/inner-names';
import { type ConnectionPlan, listConnections, type NodePlan, ONLY_ID } from '../lens/plan';
import type { RootPlan } from '../lens/plan-root';
import { kindOfArgument, kindOfValue, type OpenKind, type ValueKind } from './value-kinds';

export interface PlanShape {
  /** Equal for plans of the same shape, and only for those. */
  readonly text: string;
  /** In the order in which they are in the variables of the inner operation. */
  readonly values: readonly unknown[];
}

/** The shape of a plan, and its values. */
export function planShape(plan: RootPlan): PlanShape {
  const values: unknown[] = [];
  const node = plan.node ? nodeShape(values, plan.node) : '';
  return { text: `${plan.field}${node}${argumentsShape(values, plan.args)}`, values };
}

function nodeShape(values: unknown[], node: NodePlan): string {
  let text = '{';
  for (const name of node.properties) text += `${name} `;
  for (const connection of listConnections(node)) text += connectionShape(values, connection);
  return `${text}}`;
}

function connectionShape(values: unknown[], { alias, relationship, args, counts, edges }: ConnectionPlan): string {
  let text = `${alias}:${innerField(relationship)}`;
  if (edges) {
    text += '<';
    for (const name of edges.properties) text += `${name} `;
    text += `>${nodeShape(values, edges.later ? ONLY_ID : edges.node)}`;
  }
  text += argumentsShape(values, args);
  for (const count of counts) text += `${count.alias}${argumentsShape(values, count.args)}`;
  return text;
}

function argumentsShape(values: unknown[], args: Readonly<Record<string, unknown>>): string {
  let text = '(';
  for (const [name, value] of Object.entries(args)) text += `${name}:${shapeAs(kindOfArgument(name, value), values, value)},`;
  return `${text})`;
}

function shapeAs(kind: ValueKind, values: unknown[], value: unknown): string {
  if (kind === 'literal') return literal(value);
  if (kind === 'list') return `[${(value as unknown[]).map((item) => shapeAs(kindOfValue(item), values, item)).join(',')}]`;
  if (kind === 'object') return objectShape(values, value as object);
  values.push(value);
  return SIGNS[kind];
}

function objectShape(values: unknown[], object: object): string {
  let text = '{';
  for (const [name, value] of Object.entries(object)) text += `${name}:${shapeAs(kindOfValue(value), values, value)},`;
  return `${text}}`;
}

/** A value as JSON, with additions: JSON cannot write undefined, infinite numbers or the sign of zero. */
function literal(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return JSON.stringify(value) ?? 'undefined';
}

/** Prefixes that no literal, list or object begins with. */
const SIGNS: Readonly<Record<OpenKind, string>> = {
  text: 's',
  integer: 'i',
  fraction: 'd',
  texts: 'S',
  integers: 'I',
  fractions: 'D',
  cursor: 'c',
};
