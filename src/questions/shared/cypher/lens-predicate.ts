/** The lens in Cypher, for questions: printed from the one statement of the rule in the model, with every value a parameter. */

import { whole } from '../../../database/stored-values';
import type { Lens } from '../../../model/lens';
import {
  type EdgeCondition,
  lensConditions,
  lensConditionsOfClaims,
  lensConditionsOfHearing,
  lensConditionsOfHearingClaims,
  lensNodeCondition,
  OF_CLAIMS,
} from '../../../model/lens-conditions';

/** The name of the parameter that holds the lens's values; a question with two lenses names them apart. */
const LENS = 'lens';
const HEARD = 'heard';

/** A predicate that holds of the edges which the lens shows, such as `e.stance = $lens.v0 AND ...`. Of no ABOUT edges: see the two that follow. */
export function edgeUnderLens(variable: string, lens: Lens, name: string = LENS): string {
  return printed(lensConditions(lens), variable, name, { count: 0 });
}

/** A predicate that holds of the ABOUT edges of claims that are shown. */
export function aboutUnderLens(variable: string, lens: Lens, name: string = LENS): string {
  return printed(lensConditionsOfClaims(lens), variable, name, { count: 0 });
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
export function edgeOfTypesHeardUnderLens(variable: string, types: readonly string[], lens: Lens): string {
  const about = () => `${printed(lensConditionsOfHearingClaims(lens), variable, HEARD, { count: 0 })} AND ${claimOf(variable, lens, LENS)}`;
  return ofTypes(variable, types, edgeHeardUnderLens(variable, lens), about);
}

function ofTypes(variable: string, types: readonly string[], others: string, about: () => string): string {
  if (!types.includes(OF_CLAIMS)) return others;
  if (types.length === 1) return about();
  return `CASE WHEN ${variable}:${OF_CLAIMS} THEN ${about()} ELSE ${others} END`;
}

/** A predicate that holds of an ABOUT edge wherever its claim is shown. */
export function aboutOfShownClaim(variable: string, lens: Lens, name: string = LENS): string {
  return `${aboutUnderLens(variable, lens, name)} AND ${claimOf(variable, lens, name)}`;
}

function claimOf(about: string, lens: Lens, name: string): string {
  return `EXISTS { WITH startNode(${about}) AS claim MATCH (claim)<-[position:ASSERTS]-() WHERE ${edgeUnderLens('position', lens, name)} }`;
}

/** A predicate that holds of the edges whose word the lens hears, denials and withdrawn words among them. */
export function edgeHeardUnderLens(variable: string, lens: Lens): string {
  return printed(lensConditionsOfHearing(lens), variable, HEARD, { count: 0 });
}

/** The parameters of that predicate. */
export function hearingParams(lens: Lens): Record<string, unknown> {
  return { [HEARD]: valuesByName(lensConditionsOfHearing(lens)) };
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
  return ofTypes(variable, types, recorded, () => `${recorded} AND ${claimOf(variable, lens, name)}`);
}

/** The parameters of all of them. */
export function lensParams(lens: Lens, name: string = LENS): Record<string, unknown> {
  return { [name]: { ...valuesByName(lensConditions(lens)), knownAt: whole(lensNodeCondition(lens).value) } };
}

function valuesByName(condition: EdgeCondition): Record<string, unknown> {
  return Object.fromEntries(valuesOf(condition).map((value, at) => [`v${at}`, typeof value === 'number' ? whole(value) : value]));
}

const OPERATORS = { eq: '=', lte: '<=', gt: '>', gte: '>=', in: 'IN' } as const;

function printed(condition: EdgeCondition, variable: string, name: string, at: { count: number }): string {
  if ('all' in condition) return condition.all.map((part) => printed(part, variable, name, at)).join(' AND ');
  if ('any' in condition) return `(${condition.any.map((part) => printed(part, variable, name, at)).join(' OR ')})`;
  const value = `$${name}.v${at.count}`;
  at.count += 1;
  if (condition.is === 'disjoint') return `none(voice IN ${variable}.${condition.field} WHERE voice IN ${value})`;
  return `${variable}.${condition.field} ${OPERATORS[condition.is]} ${value}`;
}

/** The values in the order in which they are printed. */
function valuesOf(condition: EdgeCondition): (string | number | readonly string[])[] {
  if ('all' in condition) return condition.all.flatMap(valuesOf);
  if ('any' in condition) return condition.any.flatMap(valuesOf);
  return [condition.value];
}
