/** One of the paths of an answer. */
import type { PathsBetweenQuery } from '../../documents/generated/graphql';

export type FoundPath = PathsBetweenQuery['paths']['paths'][number];
