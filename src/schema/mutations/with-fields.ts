/** Which field of an input each problem is about, so that a form can put it there. */
import type { Problem } from '../../errors';

/** The problems; one whose text begins with the name of a property and a colon is about that property. */
export function withFields(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => {
    const field = problem.field ?? /^([a-z]\w*): /i.exec(problem.what)?.[1];
    return field === undefined ? problem : { ...problem, field };
  });
}
