/** The recorded facts about several actors that can count for their dyads: resolved ties, indexed by what they join. */

import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import type { ResolvedSpell } from '../../model/resolution';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { storedEnds } from '../../model/tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { flatMapSteps, groupSteps, type Steps } from '../../turns';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import type { Coding } from './acts';

/** An event or claim: its kind, coding and dates. */
export interface CodedEntity extends Coding {
  readonly id: string;
  /** The kind of an event; null for a claim. */
  readonly kind: string | null;
  /** The modality of an event: ACTUAL if a source says that it happened. */
  readonly modality: string | null;
  /** The days that its dates can mean; null if it has no dates. */
  readonly dated: { readonly first: number; readonly last: number } | null;
}

/** One spell of an actor's tie to an entity. */
export interface Part {
  readonly tie: ResolvedTie;
  readonly spell: ResolvedSpell<VisibleAssertion>;
  /** The assertions of this spell for this actor. */
  readonly assertions: readonly VisibleAssertion[];
}

export interface DyadFacts {
  /** An actor's parts by a type of tie: a map from the entity's id to the parts. */
  findParts(actor: string, type: string): ReadonlyMap<string, readonly Part[]>;
  /** The ties of a type from one actor to another, with the ends in the order in which they are stored. */
  between(type: string, subject: string, object: string): readonly ResolvedTie[];
  entity(id: string): CodedEntity | undefined;
}

const NO_PARTS: ReadonlyMap<string, readonly Part[]> = new Map();

/**
 * Resolves the assertions and groups them by the actor they are about, under the canonical ids of `clusters`. A participant on an actor's
 * behalf counts as that actor.
 */
export function* dyadFacts(
  assertions: readonly VisibleAssertion[],
  entities: readonly CodedEntity[],
  { policy, validAt }: Lens,
  clusters: EntityClusters,
): Steps<DyadFacts> {
  const ties = yield* resolveTiesInSteps(assertions, policy, validAt);
  const joined = yield* groupSteps(ties, ({ type, subject, object }) =>
    [type, ...storedEnds(type, clusters.canonicalId(subject), clusters.canonicalId(object))].join(' '),
  );
  const parts = yield* groupSteps(yield* flatMapSteps(ties, (tie) => partsIn(tie, clusters)), ({ actor, type }) => `${type} ${actor}`);
  const byEntity = new Map<string, Map<string, PlacedPart[]>>();
  for (const [key, placed] of parts) byEntity.set(key, yield* groupSteps(placed, ({ entity }) => entity));
  const codedById = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    findParts: (actor, type) => byEntity.get(`${type} ${actor}`) ?? NO_PARTS,
    between: (type, subject, object) => joined.get(`${type} ${subject} ${object}`) ?? [],
    entity: (id) => codedById.get(id),
  };
}

interface PlacedPart extends Part {
  readonly actor: string;
  readonly entity: string;
  readonly type: string;
}

function partsIn(tie: ResolvedTie, clusters: EntityClusters): PlacedPart[] {
  const { type } = tie;
  const [subject, object] = [clusters.canonicalId(tie.subject), clusters.canonicalId(tie.object)];
  // A claim is about an actor: the tie is read against its direction.
  const [actor, entity] = type === 'ABOUT' ? [object, subject] : [subject, object];
  return tie.spells.flatMap((spell) => {
    const behalf = groupedBy(spell.assertions, ({ properties }) => clusters.canonicalId((properties['onBehalfOf'] ?? actor) as string));
    behalf.delete(actor);
    const own = { actor, entity, type, tie, spell, assertions: spell.assertions };
    return [own, ...[...behalf].map(([of, assertions]) => ({ actor: of, entity, type, tie, spell, assertions }))];
  });
}

/** The values that the assertions of a part give for a property, such as its roles. */
export function readValues({ assertions }: Part, property: string): readonly unknown[] {
  return assertions.map(({ properties }) => properties[property] ?? null);
}
