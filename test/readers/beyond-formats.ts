/** Worlds that some formats cannot represent unchanged. */
import type { FactInput } from '../../src/model/read-plain-fact';

/** Ties of the year 0, which is 1 BC. ISO 8601 has this year, the schemas of GEXF do not, and FollowTheMoney begins with the year 1000. */
export const YEAR_ZERO: readonly FactInput[] = [
  { entity: { id: 'state:ROM', name: 'Rome' } },
  { entity: { id: 'state:PAR', name: 'Parthia' } },
  { tie: 'HAS_MISSION_IN', subject: 'state:ROM', object: 'state:PAR', kind: 'EMBASSY', start: '0000-02-29', end: '0001-05' },
  { tie: 'HAS_MISSION_IN', subject: 'state:PAR', object: 'state:ROM', kind: 'EMBASSY', start: '0000', end: '0000' },
];

/**
 * Names longer than FollowTheMoney allows (384 characters for a treaty; 250 for a place, which is an address), and one with characters
 * that it drops.
 */
export const UNUSUAL_NAMES: readonly FactInput[] = [
  {
    entity: {
      id: 'treaty:LONG',
      name: `Treaty 🤝 ${'between the parties '.repeat(60)}`.trim(),
      note: 'It is long.',
      shortTitle: 'e'.repeat(400),
    },
  },
  { entity: { id: 'place:LONG', name: 'Llan'.repeat(80) } },
  { entity: { id: 'state:UNSEEN', name: 'People\u0080\u0099s State of\u200D the\t\u00AD South' } },
];
