/** A code (`scheme:value`) with the actor that holds or held it. */
import type { CodeHolder } from '../../model/code-holder';
import { presentYears } from '../../model/code-years';

export interface HeldCode extends CodeHolder {
  readonly code: string;
}

/** A code of a present actor, which holds it whenever no state that is gone did; a number of a list of states since it became its own. */
export function heldAlways(code: string, id: string): HeldCode {
  return { code, id, ...presentYears(code, id) };
}
