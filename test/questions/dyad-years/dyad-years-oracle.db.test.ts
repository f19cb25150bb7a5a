/** Dyad-years against an oracle: a short form of what `dyad-years-oracle.slow.test.ts` does at length. */
import { testDyadYears } from './dyad-years-oracle';

testDyadYears(Number(process.env['ORACLE_CASES'] ?? 700));
