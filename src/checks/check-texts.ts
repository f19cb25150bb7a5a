import type { Problem } from '../errors';
import type { Fact } from '../model/fact';
import { unreadableProblem } from '../model/readable-text';
import type { Rule } from './rule';

/** Every text can be stored and exported: it has no control character and no unpaired surrogate. */
export const checkTexts: Rule = (facts) => facts.flatMap(findProblems);

function findProblems(fact: Fact): Problem[] {
  const { place, ...parts } = fact;
  return textsIn(parts).flatMap(([field, text]) => {
    const problem = unreadableProblem(text);
    return problem === null ? [] : [{ where: place, what: `${field}: ${problem}`, field }];
  });
}

/** Each text of a fact, by the property that holds it. */
function textsIn(value: unknown, field = ''): [field: string, text: string][] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  const named = Object.entries(value).map(([name, part]) =>
    textsIn(part, Array.isArray(value) || name === 'properties' || name === 'attributes' ? field : name),
  );
  return named.flat();
}
