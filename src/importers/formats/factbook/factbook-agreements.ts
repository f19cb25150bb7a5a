/** International environmental agreements: party to, or signed and not ratified. */
import type { Table } from '../../format';
import { slugOf } from '../../ids';
import { countryOf, EDITION_ENDS } from './edition';

const STATUSES = { 'party to': 'PARTY', 'signed, but not ratified': 'SIGNATORY' } as const;

export const factbookAgreements: Table = {
  name: 'agreements',
  columns: ['gec_code', 'country', 'agreement', 'status'],
  floor: 3_000,
  read: (telling) => ({
    row: (row) => {
      const state = countryOf(telling, row);
      const name = row.text('agreement').replace(/-\s+/, '-').replace('Sulfur', 'Sulphur');
      const status = row.oneOf('status', STATUSES);
      const treaty = telling.mention(`treaty:factbook-${slugOf(name)}`, { name, subject: 'environment', ambit: 'MULTILATERAL' });
      telling.tie('PARTY_TO', state, treaty, { ...EDITION_ENDS, attributes: { status } });
    },
  }),
};
