/** The measures of two actors in a year, as the API names them. */
import type { DyadMeasure } from '../documents/generated/graphql';
import { words } from '../words/en';

/** In the order in which the page offers them. */
export const DYAD_MEASURES = Object.keys(words.matrix.measures) as readonly DyadMeasure[];
