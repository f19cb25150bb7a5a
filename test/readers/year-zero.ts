/** Ties of the year 0, which is 1 BC: ISO 8601 has it, the schemas of GEXF have it not, and FollowTheMoney begins with the year 1000. */
import type { FactInput } from '../../src/model/fact-of';

export const YEAR_ZERO: readonly FactInput[] = [
  { entity: { id: 'state:ROM', name: 'Rome' } },
  { entity: { id: 'state:PAR', name: 'Parthia' } },
  { tie: 'HAS_MISSION_IN', subject: 'state:ROM', object: 'state:PAR', kind: 'EMBASSY', start: '0000-02-29', end: '0001-05' },
  { tie: 'HAS_MISSION_IN', subject: 'state:PAR', object: 'state:ROM', kind: 'EMBASSY', start: '0000', end: '0000' },
];
