/** Prints the lens as Cypher for questions, from the conditions in the model. Every value is a parameter. */

import { toInteger } from '../../../database/stored-values';
import type { Lens } from '../../../model/lens';
import {
  type EdgeCondition,
  lensConditions,
  lensConditionsOfAnyStance,
  lensConditionsOfClaims,
  lensConditionsOfClaimsOfAnyStance,
  lensNodeCondition,
  OF_CLAIMS,
} from '../../../model/lens-conditions';

/** The name of the parameter that holds the lens's values. A question with two lenses gives each its own name. */
const LENS = 'lens';
const ANY_STANCE = 'heard';

/**
 * A predicate that is true for edges which the lens shows, such as `e.stance = $lens.v0 AND ...`. Not for ABOUT edges: see `aboutUnderLens`
 * and `edgeOfTypesUnderLens`.
 */
export function edgeUnderLens(variable: string, lens: Lens, name: string = LENS): string {
  return printCondition(lensConditions(lens), variable, name, { count: 0 });
}

/** A predicate that is true for the ABOUT edges of claims that are shown. */
export function aboutUnderLens(variable: string, lens: Lens, name: string = LENS): string {
  return printCondition(lensConditionsOfClaims(lens), variable, name, { count: 0 });
}

/** A predicate that is true for a claim on which the lens shows a position. */
export function claimUnderLens(claim: string, lens: Lens, name: string = LENS): string {
  return `EXISTS { (${claim})<-[position:ASSERTS]-() WHERE ${edgeUnderLens('position', lens, name)} }`;
}

/** A predicate that is true for every entity except a claim on which the lens shows no position. */
export function unlessHiddenClaim(entity: string, lens: Lens): string {
  return `(NOT ${entity}:Claim OR ${claimUnderLens(entity, lens)})`;
}

/** A predicate that is true for the edges of these types which the lens shows. */
export function edgeOfTypesUnderLens(variable: string, types: readonly string[], lens: Lens, name: string = LENS): string {
  return ofTypes(variable, types, edgeUnderLens(variable, lens, name), () => aboutOfShownClaim(variable, lens, name));
}

/**
 * The same for edges whose voices the lens includes, whatever their stance. If ABOUT is among the types, the query needs `lensParams` too.
 */
export function edgeOfTypesOfAnyStance(variable: string, types: readonly string[], lens: Lens): string {
  const about = () =>
    `${printCondition(lensConditionsOfClaimsOfAnyStance(lens), variable, ANY_STANCE, { count: 0 })} AND ${claimIsShown(variable, lens, LENS)}`;
  return ofTypes(variable, types, edgeOfAnyStance(variable, lens), about);
}

function ofTypes(variable: string, types: readonly string[], others: string, about: () => string): string {
  if (!types.includes(OF_CLAIMS)) return others;
  if (types.length === 1) return about();
  return `CASE WHEN ${variable}:${OF_CLAIMS} THEN ${about()} ELSE ${others} END`;
}

/** A predicate that is true for an ABOUT edge if its claim is shown. */
export function aboutOfShownClaim(variable: string, lens: Lens, name: string = LENS): string {
  return `${aboutUnderLens(variable, lens, name)} AND ${claimIsShown(variable, lens, name)}`;
}

function claimIsShown(about: string, lens: Lens, name: string): string {
  return `EXISTS { WITH startNode(${about}) AS claim MATCH (claim)<-[position:ASSERTS]-() WHERE ${edgeUnderLens('position', lens, name)} }`;
}

/** A predicate that is true for edges whose voices the lens includes, whatever their stance: denials and retractions are included. */
export function edgeOfAnyStance(variable: string, lens: Lens): string {
  return printCondition(lensConditionsOfAnyStance(lens), variable, ANY_STANCE, { count: 0 });
}

/** The parameters of `edgeOfAnyStance`. */
export function anyStanceParams(lens: Lens): Record<string, unknown> {
  return { [ANY_STANCE]: valuesByName(lensConditionsOfAnyStance(lens)) };
}

/** A predicate that is true for nodes that were recorded by the lens's knownAt. */
export function nodeUnderLens(variable: string, name: string = LENS): string {
  return `${variable}.recordedFrom <= $${name}.knownAt`;
}

/**
 * A predicate that is true for edges and former entries that were recorded by the lens's knownAt and not yet replaced, whatever their
 * content.
 */
export function recordedUnderLens(variable: string, name: string = LENS): string {
  return `${variable}.recordedFrom <= $${name}.knownAt AND ${variable}.recordedTo > $${name}.knownAt`;
}

/** The same for edges of these types. An ABOUT edge counts as recorded if its claim is shown. */
export function recordedOfTypes(variable: string, types: readonly string[], lens: Lens, name: string): string {
  const recorded = recordedUnderLens(variable, name);
  return ofTypes(variable, types, recorded, () => `${recorded} AND ${claimIsShown(variable, lens, name)}`);
}

/** The parameters of the predicates under the lens. */
export function lensParams(lens: Lens, name: string = LENS): Record<string, unknown> {
  return { [name]: { ...valuesByName(lensConditions(lens)), knownAt: toInteger(lensNodeCondition(lens).value) } };
}

function valuesByName(condition: EdgeCondition): Record<string, unknown> {
  return Object.fromEntries(listValues(condition).map((value, at) => [`v${at}`, typeof value === 'number' ? toInteger(value) : value]));
}

const OPERATORS = { eq: '=', lte: '<=', gt: '>', gte: '>=', in: 'IN' } as const;

function printCondition(condition: EdgeCondition, variable: string, name: string, at: { count: number }): string {
  if ('all' in condition) return condition.all.map((part) => printCondition(part, variable, name, at)).join(' AND ');
  if ('any' in condition) return `(${condition.any.map((part) => printCondition(part, variable, name, at)).join(' OR ')})`;
  const value = `$${name}.v${at.count}`;
  at.count += 1;
  if (condition.is === 'disjoint') return `none(voice IN ${variable}.${condition.field} WHERE voice IN ${value})`;
  return `${variable}.${condition.field} ${OPERATORS[condition.is]} ${value}`;
}

/** The values in the order in which they are printed. */
function listValues(condition: EdgeCondition): (string | number | readonly string[])[] {
  if ('all' in condition) return condition.all.flatMap(listValues);
  if ('any' in condition) return condition.any.flatMap(listValues);
  return [condition.value];
}
