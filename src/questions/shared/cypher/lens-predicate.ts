/** The lens in Cypher, for questions: printed from the one statement of the rule in the model, with every value a parameter. */

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

/** The name of the parameter that holds the lens's values; a question with two lenses names them apart. */
const LENS = 'lens';
const ANY_STANCE = 'heard';

/** A predicate that holds of the edges which the lens shows, such as `e.stance = $lens.v0 AND ...`. Of no ABOUT edges: see the two that follow. */
export function edgeUnderLens(variable: string, lens: Lens, name: string = LENS): string {
  return printCondition(lensConditions(lens), variable, name, { count: 0 });
}

/** A predicate that holds of the ABOUT edges of claims that are shown. */
export function aboutUnderLens(variable: string, lens: Lens, name: string = LENS): string {
  return printCondition(lensConditionsOfClaims(lens), variable, name, { count: 0 });
}

/** A predicate that holds of a claim on which the lens shows a position. */
export function claimUnderLens(claim: string, lens: Lens, name: string = LENS): string {
  return `EXISTS { (${claim})<-[position:ASSERTS]-() WHERE ${edgeUnderLens('position', lens, name)} }`;
}

/** A predicate that holds of every other entity, and of a claim on which the lens shows a position. */
export function unlessHiddenClaim(entity: string, lens: Lens): string {
  return `(NOT ${entity}:Claim OR ${claimUnderLens(entity, lens)})`;
}

/** A predicate that holds of the edges of these types which the lens shows. */
export function edgeOfTypesUnderLens(variable: string, types: readonly string[], lens: Lens, name: string = LENS): string {
  return ofTypes(variable, types, edgeUnderLens(variable, lens, name), () => aboutOfShownClaim(variable, lens, name));
}

/** The same of the edges whose word the lens hears; it takes `lensParams` too where ABOUT is among the types. */
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

/** A predicate that holds of an ABOUT edge wherever its claim is shown. */
export function aboutOfShownClaim(variable: string, lens: Lens, name: string = LENS): string {
  return `${aboutUnderLens(variable, lens, name)} AND ${claimIsShown(variable, lens, name)}`;
}

function claimIsShown(about: string, lens: Lens, name: string): string {
  return `EXISTS { WITH startNode(${about}) AS claim MATCH (claim)<-[position:ASSERTS]-() WHERE ${edgeUnderLens('position', lens, name)} }`;
}

/** A predicate that holds of the edges whose word the lens hears, denials and withdrawn words among them. */
export function edgeOfAnyStance(variable: string, lens: Lens): string {
  return printCondition(lensConditionsOfAnyStance(lens), variable, ANY_STANCE, { count: 0 });
}

/** The parameters of that predicate. */
export function anyStanceParams(lens: Lens): Record<string, unknown> {
  return { [ANY_STANCE]: valuesByName(lensConditionsOfAnyStance(lens)) };
}

/** A predicate that holds of the nodes which were recorded by the lens's knownAt. */
export function nodeUnderLens(variable: string, name: string = LENS): string {
  return `${variable}.recordedFrom <= $${name}.knownAt`;
}

/** A predicate that holds of the edges and former entries that were recorded at the lens's knownAt and not yet replaced, whatever they say. */
export function recordedUnderLens(variable: string, name: string = LENS): string {
  return `${variable}.recordedFrom <= $${name}.knownAt AND ${variable}.recordedTo > $${name}.knownAt`;
}

/** The same of edges of these types; an ABOUT edge counts as recorded where its claim is shown. */
export function recordedOfTypes(variable: string, types: readonly string[], lens: Lens, name: string): string {
  const recorded = recordedUnderLens(variable, name);
  return ofTypes(variable, types, recorded, () => `${recorded} AND ${claimIsShown(variable, lens, name)}`);
}

/** The parameters of all of them. */
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
