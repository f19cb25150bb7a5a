/** The shape of a plan: all of it that the text of its statement can depend on. What is left are the values of the statement. */
import { innerField } from '../inner/inner-names';
import { type ConnectionPlan, listConnections, type NodePlan, ONLY_ID } from '../lens/plan';
import type { RootPlan } from '../lens/plan-root';
import { kindOfArgument, kindOfValue, type OpenKind, type ValueKind } from './value-kinds';

export interface PlanShape {
  /** The same for plans of the same shape, and for no others. */
  readonly text: string;
  /** In the order in which the inner operation has them in its variables. */
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

/** JSON has no sign for what is undefined or infinite, and none for the sign of zero. */
function literal(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return JSON.stringify(value) ?? 'undefined';
}

/** No literal, list or object begins so. */
const SIGNS: Readonly<Record<OpenKind, string>> = {
  text: 's',
  integer: 'i',
  fraction: 'd',
  texts: 'S',
  integers: 'I',
  fractions: 'D',
  cursor: 'c',
};
