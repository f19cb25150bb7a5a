/** What the graph tells of several actors that can count for their dyads: resolved ties, by what they join. */

import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import type { ResolvedSpell } from '../../model/resolution';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { storedEnds } from '../../model/tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { flatMapSteps, groupSteps, type Steps } from '../../turns';
import type { SameThings } from '../judged-same/same-things';
import type { Coding } from './acts';

/** An event or claim: what it is, how it was coded, and when. */
export interface CodedThing extends Coding {
  readonly id: string;
  /** Of an event: its kind. */
  readonly kind: string | null;
  /** Of an event: ACTUAL where it is told to have happened. */
  readonly modality: string | null;
  /** The days that its dates can mean; null if it has none. */
  readonly dated: { readonly first: number; readonly last: number } | null;
}

/** One spell of an actor's tie to a thing. */
export interface Part {
  readonly tie: ResolvedTie;
  readonly spell: ResolvedSpell<VisibleAssertion>;
  /** The assertions that tell it of this actor. */
  readonly told: readonly VisibleAssertion[];
}

export interface DyadFacts {
  /** An actor's parts in things by a type of tie: thing by thing. */
  partsOf(actor: string, type: string): ReadonlyMap<string, readonly Part[]>;
  /** The ties of a type from one actor to another, the ends in the order in which they would be stored. */
  between(type: string, subject: string, object: string): readonly ResolvedTie[];
  thing(id: string): CodedThing | undefined;
}

const NOTHING: ReadonlyMap<string, readonly Part[]> = new Map();

/**
 * Resolves the assertions and sorts them by whom they are told of, by the names that `same` gives; who acts on an actor's behalf takes that actor's part.
 */
export function* dyadFacts(
  assertions: readonly VisibleAssertion[],
  things: readonly CodedThing[],
  { policy, validAt }: Lens,
  same: SameThings,
): Steps<DyadFacts> {
  const ties = yield* resolveTiesInSteps(assertions, policy, validAt);
  const joined = yield* groupSteps(ties, ({ type, subject, object }) =>
    [type, ...storedEnds(type, same.nameOf(subject), same.nameOf(object))].join(' '),
  );
  const parts = yield* groupSteps(yield* flatMapSteps(ties, (tie) => partsIn(tie, same)), ({ actor, type }) => `${type} ${actor}`);
  const byThing = new Map<string, Map<string, PlacedPart[]>>();
  for (const [key, told] of parts) byThing.set(key, yield* groupSteps(told, ({ thing }) => thing));
  const known = new Map(things.map((thing) => [thing.id, thing]));
  return {
    partsOf: (actor, type) => byThing.get(`${type} ${actor}`) ?? NOTHING,
    between: (type, subject, object) => joined.get(`${type} ${subject} ${object}`) ?? [],
    thing: (id) => known.get(id),
  };
}

interface PlacedPart extends Part {
  readonly actor: string;
  readonly thing: string;
  readonly type: string;
}

function partsIn(tie: ResolvedTie, same: SameThings): PlacedPart[] {
  const { type } = tie;
  const [subject, object] = [same.nameOf(tie.subject), same.nameOf(tie.object)];
  // A claim is about an actor: the tie is read against its direction.
  const [actor, thing] = type === 'ABOUT' ? [object, subject] : [subject, object];
  return tie.spells.flatMap((spell) => {
    const behalf = groupedBy(spell.assertions, ({ properties }) => same.nameOf((properties['onBehalfOf'] ?? actor) as string));
    behalf.delete(actor);
    const own = { actor, thing, type, tie, spell, told: spell.assertions };
    return [own, ...[...behalf].map(([of, told]) => ({ actor: of, thing, type, tie, spell, told }))];
  });
}

/** What the assertions of a part say of it, such as its roles. */
export function saidOf({ told }: Part, property: string): readonly unknown[] {
  return told.map(({ properties }) => properties[property] ?? null);
}
