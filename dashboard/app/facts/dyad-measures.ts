/** What can be measured of two actors in a year, as the API names it. */
import type { DyadMeasure } from '../documents/generated/graphql';
import { words } from '../words/en';

/** In the order in which they are offered. */
export const DYAD_MEASURES = Object.keys(words.matrix.measures) as readonly DyadMeasure[];
