/**
 * One visible assertion of a tie, as a question reads it from the graph: all properties of its edge, and the publication date of its
 * source.
 */

import type { Day } from './day';
import type { Properties } from './fact';
import type { Credibility, Reliability } from './grades';
import type { VersionCause } from './recording';
import type { Spell } from './spell';
import type { Standing, VoicedSpell } from './standing';

/** The properties of an assertion that resolving a tie needs. */
export interface ResolvableAssertion extends VoicedSpell {
  readonly assertionId: string;
  readonly spell: Spell;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  /** The last day that the source's own date can mean; null if it has none. Read only by policies that use the source's date. */
  readonly published: Day | null;
}

/**
 * An edge under the lens, complete. `attributes` of VoicedSpell holds those in which voices can differ; `properties` holds all properties
 * of the tie type.
 */
export interface VisibleAssertion extends ResolvableAssertion {
  /** The version's id. */
  readonly id: string;
  readonly tieId: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
  /** Whether its source gives a day on which an end of the tie did not exist. */
  readonly outsideExistence: boolean;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly recordedFrom: number;
  readonly toldFrom: number;
  readonly cause: VersionCause;
  readonly voices: readonly string[];
  readonly standing: Standing;
  readonly properties: Properties;
  /** Whether its spell was not read, because the answer does not show it. Such an assertion is never grouped with others. */
  readonly partial?: boolean;
}
