/** Which properties name entities by id. A tie also names its ends, and an assertion its source and its voice. */

/** Properties of ties that hold the ids of actors. */
export const ACTOR_REFERENCES: readonly string[] = ['onBehalfOf', 'alsoAccreditedTo'];

/** Properties of ties that can hold ids: of actors, or of the treaty that a `pact` is. */
export const TIE_REFERENCES: readonly string[] = [...ACTOR_REFERENCES, 'pact'];

/** By kind, properties of entities with texts that are ids, or that have ids among their words. */
export const ENTITY_REFERENCES: Readonly<Record<string, readonly string[]>> = { Source: ['voice', 'covers'], Place: ['country'] };
