/** What a refused mutation says, at the fields of a form. */
import type { AskError, Problem } from '../../asking/ask-error';
import type { FieldProblem } from './values';

/** `at` finds the field for a problem; what belongs to none is told in the summary. The same thing said of several facts is told once. */
export function problemsOf(error: AskError, at: (problem: Problem) => string | null): FieldProblem[] {
  if (error.problems.length === 0) {
    const why = /^\w+\.why: (.+)/.exec(error.message);
    return [why ? { field: 'why', what: why[1] as string } : { field: null, what: error.message }];
  }
  const told = error.problems.map((problem) => ({ field: at(problem), what: problem.what }));
  return told.filter((one, index) => told.findIndex((other) => other.field === one.field && other.what === one.what) === index);
}
