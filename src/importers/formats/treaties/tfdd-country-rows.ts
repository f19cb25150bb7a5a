/** The database's raw rows, one per basin and country: they name all signatories, including organisations. */
import { readEdtfDate } from '../../../model/edtf-date';
import type { Table } from '../../format';
import type { Row } from '../../table/row';
import { mentionTreaty } from './emit-treaty';
import { repairMisreadDate } from './tfdd-dates';

export const tfddCountryRows: Table = {
  name: 'country-rows',
  columns: ['Entry ID', 'CCODE', '2016Update ID', 'DocumentName', 'DateSigned', 'Signatories', 'NumberParties'],
  floor: 2_000,
  read: (emitter) => ({
    row: (row) => {
      const id = row.text('2016Update ID');
      const signed = signedOn(row);
      const treaty = mentionTreaty(emitter, 'tfdd', id, row.text('DocumentName'));
      const names = row
        .text('Signatories')
        .split(/[,;]/)
        .map((name) => name.trim())
        .filter(Boolean);
      const known = names.filter((name) => {
        const actor =
          signed === null ? emitter.identity.findPresentId('name', name) : emitter.identity.findId('name', name, readEdtfDate(signed));
        if (actor === undefined) emitter.unknown.note('Signatories', name);
        else
          emitter.tie('PARTY_TO', emitter.actor(actor), treaty, {
            start: signed,
            record: `signatory ${id} ${actor}`,
            attributes: { status: 'SIGNATORY', signed },
          });
        return actor !== undefined;
      });
      if (known.length === 0) row.reject('Signatories', 'names no known actor.');
    },
  }),
};

/** Reads `19.09.1960`; `N.A.` is null. Rows with shifted columns have another text here and are rejected. */
function signedOn(row: Row): string | null {
  const text = row.text('DateSigned');
  if (text === 'N.A.') return null;
  const match = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  if (!match) return row.reject('DateSigned', 'is not a date. Accepted: 19.09.1960.');
  try {
    return repairMisreadDate(readEdtfDate(`${match[3]}-${match[2]}-${match[1]}`).text);
  } catch (error) {
    return row.reject('DateSigned', (error as Error).message);
  }
}
