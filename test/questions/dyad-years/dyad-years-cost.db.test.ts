/** The cost of dyad-years on a graph three times as large: a short form of the slow test. */
import { testCost } from './dyad-years-cost';

testCost('30k');
