/** Assigns the problems of a refused mutation to the fields of a form. */
import type { AskError, Problem } from '../../asking/ask-error';
import type { FieldProblem } from './values';

/**
 * `findField` finds the field of a problem; a problem without a field appears in the summary. A problem that several facts share is shown
 * once.
 */
export function collectProblems(error: AskError, findField: (problem: Problem) => string | null): FieldProblem[] {
  if (error.problems.length === 0) {
    const why = /^\w+\.why: (.+)/.exec(error.message);
    return [why ? { field: 'why', what: why[1] as string } : { field: null, what: error.message }];
  }
  const problems = error.problems.map((problem) => ({ field: findField(problem), what: problem.what }));
  return problems.filter((one, index) => problems.findIndex((other) => other.field === one.field && other.what === one.what) === index);
}
