/** Dyad-years against an oracle: a short form of `dyad-years-oracle.slow.test.ts`. */
import { casesPerSeed, listSeeds } from '../../support/seeds';
import { testDyadYears } from './dyad-years-oracle';

const CASES = Number(process.env['ORACLE_CASES'] ?? 350);
for (const seed of listSeeds('dyadYears')) testDyadYears(casesPerSeed(CASES, 'dyadYears'), seed);
