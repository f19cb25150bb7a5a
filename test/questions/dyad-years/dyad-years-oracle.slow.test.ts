/** Dyad-years against an oracle: the long form. */
import { anySeed } from '../../support/seeds';
import { testDyadYears } from './dyad-years-oracle';

testDyadYears(Number(process.env['ORACLE_CASES'] ?? 10_000), anySeed());
