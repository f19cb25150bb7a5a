/** The cost of dyad-years on a graph ten times as large. */
import { testCost } from './dyad-years-cost';

testCost('100k');
