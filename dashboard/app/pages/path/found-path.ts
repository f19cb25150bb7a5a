/** One of the ways that an answer tells. */
import type { PathsBetweenQuery } from '../../documents/generated/graphql';

export type FoundPath = PathsBetweenQuery['paths']['paths'][number];
