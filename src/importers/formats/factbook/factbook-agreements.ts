/** International environmental agreements: party to, or signed and not ratified. */
import type { Table } from '../../format';
import { referenceRows } from '../../identity/reference-rows';
import { toSlug } from '../../ids';
import { EDITION_ENDS, findCountry } from './edition';

const STATUSES = { 'party to': 'PARTY', 'signed, but not ratified': 'SIGNATORY' } as const;

/** The factbook writes "party to" for every state that has ratified, but a treaty that is not in force has no parties. */
const NOT_IN_FORCE: readonly string[] = ['Comprehensive Nuclear Test Ban'];

/** The dates of adoption, from our own table: the factbook's short names have no dates. */
let adopted: ReadonlyMap<string, string> | undefined;
const ADOPTED = (): ReadonlyMap<string, string> => {
  adopted ??= new Map(referenceRows('entente/agreement-dates.csv').map((row) => [row['agreement'] ?? '', row['adopted'] ?? '']));
  return adopted;
};

export const factbookAgreements: Table = {
  name: 'agreements',
  columns: ['gec_code', 'country', 'agreement', 'status'],
  floor: 3_000,
  read: (emitter) => ({
    row: (row) => {
      const state = findCountry(emitter, row);
      const name = row.text('agreement').replace(/-\s+/, '-').replace('Sulfur', 'Sulphur');
      const stated = row.oneOf('status', STATUSES);
      const status = stated === 'PARTY' && NOT_IN_FORCE.includes(name) ? 'CONTRACTING_STATE' : stated;
      const date = ADOPTED().get(name) ?? null;
      const treaty = emitter.mention(`treaty:factbook-${toSlug(name)}`, { name, date, subject: 'environment', ambit: 'MULTILATERAL' });
      emitter.tie('PARTY_TO', state, treaty, { ...EDITION_ENDS, attributes: { status } });
    },
  }),
};
