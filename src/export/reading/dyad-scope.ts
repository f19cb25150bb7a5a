/** Which dyad-years an export includes. Its scope is a question of its own, not a part of the graph. */

import { DYAD_MEASURES } from '../../domain/dyad-measures';
import { InvalidArgument } from '../../errors';
import { didYouMean } from '../../model/nearest';
import { DYAD_LIMITS, type DyadYearsRequest, readDyadYearsRequest } from '../../questions/dyad-years/request';
import { listGiven, type ScopeInput } from './scope-input';

/** The arguments that an export of dyad-years accepts; all other arguments of a scope are refused. */
export const DYAD_YEARS_ARGUMENTS: readonly (keyof ScopeInput)[] = ['of', 'from', 'to', 'measures', 'directed'];

/**
 * The dyad-years that the arguments describe: every measure if none is named.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readDyadScope(input: ScopeInput): DyadYearsRequest {
  const [wrong] = listGiven(input).find(([name]) => !DYAD_YEARS_ARGUMENTS.some((taken) => taken === name)) ?? [];
  if (wrong !== undefined)
    throw new InvalidArgument(`${wrong}: does not go with the format dyad-years. Accepted: ${DYAD_YEARS_ARGUMENTS.join(', ')}.`);
  const { of: actors = [], measures = DYAD_MEASURES, directed } = input;
  const [from, to] = [yearIn('from', input.from), yearIn('to', input.to)];
  const request = { actors, measures: [...new Set(measures.map(measureNamed))], from, to, first: DYAD_LIMITS.first };
  return readDyadYearsRequest(directed === undefined ? request : { ...request, directed }, 'of');
}

function yearIn(argument: string, text: string | undefined): number {
  if (text !== undefined && /^-?\d{1,4}$/.test(text)) return Number(text);
  const wrong = text === undefined ? 'no year is given' : `"${text}" is not a year`;
  throw new InvalidArgument(`${argument}: ${wrong}. Accepted: a year such as 1947.`);
}

/** A measure by its GraphQL name, or as lower-case words in a command. */
function measureNamed(text: string): string {
  const name = text.toUpperCase().replaceAll('-', '_');
  if (DYAD_MEASURES.some((measure) => measure === name)) return name;
  throw new InvalidArgument(
    `measures: "${text}" is not a measure.${didYouMean(name, DYAD_MEASURES)} Accepted: ${DYAD_MEASURES.join(', ')}.`,
  );
}
