/** What dyad-years cost, on a graph three times as large: a short form of the slow one. */
import { testCost } from './dyad-years-cost';

testCost('30k');
