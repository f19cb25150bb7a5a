/** A code (`scheme:value`) with the actor that holds or held it. */
import type { CodeHolder } from '../../model/code-holder';
import { presentYears } from '../../model/code-years';

export interface HeldCode extends CodeHolder {
  readonly code: string;
}

/**
 * A code of a present actor, which holds it whenever no former state did. A number in a list of states counts only since it became the
 * actor's own.
 */
export function heldAlways(code: string, id: string): HeldCode {
  return { code, id, ...presentYears(code, id) };
}
