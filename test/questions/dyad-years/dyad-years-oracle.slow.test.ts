/** Dyad-years against an oracle, at length. */
import { anySeed } from '../../support/seeds';
import { testDyadYears } from './dyad-years-oracle';

testDyadYears(Number(process.env['ORACLE_CASES'] ?? 10_000), anySeed());
