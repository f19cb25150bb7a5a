/** Memberships of international organisations, with the role that the page gives. */
import type { Table } from '../../format';
import { EDITION_ENDS, findCountry } from './edition';

/** The meaning of the words on the pages; any other word is OTHER, kept as written. */
const STATUSES: Readonly<Record<string, string>> = {
  member: 'FULL',
  permanent: 'FULL',
  temporary: 'FULL',
  regional: 'FULL',
  'nonregional member': 'FULL',
  'nonregional members': 'FULL',
  observer: 'OBSERVER',
  'associate observer': 'OBSERVER',
  associate: 'ASSOCIATE',
  'associate member': 'ASSOCIATE',
  'associated member': 'ASSOCIATE',
  partner: 'DIALOGUE_PARTNER',
  partners: 'DIALOGUE_PARTNER',
  'dialogue partner': 'DIALOGUE_PARTNER',
  'dialogue member': 'DIALOGUE_PARTNER',
  'sectoral dialogue partner': 'DIALOGUE_PARTNER',
  suspended: 'SUSPENDED',
  'temporarily suspended': 'SUSPENDED',
};

export const factbookMembers: Table = {
  name: 'members',
  columns: ['gec_code', 'country', 'organisation', 'status'],
  floor: 10_000,
  read: (emitter) => ({
    row: (row) => {
      const state = findCountry(emitter, row);
      const name = row.text('organisation');
      if (name === 'none') return;
      const written = row.text('status');
      const organisation = emitter.presentHolder('factbook', name, 'organisation');
      const attributes = { status: STATUSES[written] ?? 'OTHER', statusAsWritten: written };
      emitter.tie('MEMBER_OF', state, organisation, { ...EDITION_ENDS, attributes });
    },
  }),
};
