/** Finds which field of an input each problem is about, so that a form can show it there. */
import type { Problem } from '../../errors';

/** The problems with their fields. If the text of a problem begins with a property's name and a colon, it is about that property. */
export function withFields(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => {
    const field = problem.field ?? /^([a-z]\w*): /i.exec(problem.what)?.[1];
    return field === undefined ? problem : { ...problem, field };
  });
}
