/** Transboundary Freshwater Dispute Database: water treaties, their signatories, and the raw rows by basin and country. */
import { toYear } from '../../../model/day';
import { readEdtfDate } from '../../../model/edtf-date';
import { dateAt } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Format, Table } from '../../format';
import { TFDD_VOICE } from '../../projects';
import type { Row } from '../../table/row';
import { emitTreaty, mentionTreaty } from './emit-treaty';
import { parsePlaces, readInstrument } from './instrument';
import { packagedByManytreaties, packagedSource, partiesOver } from './manytreaties';
import { tfddCountryRows } from './tfdd-country-rows';
import { repairMisreadDate } from './tfdd-dates';
import { parseAmbit } from './treaty-party';

/** The first year of the database; the package misread the dates that are earlier. */
const FIRST_YEAR = 1820;

/** The date of signature of each agreement of an import, by its number: the package misread a few of the parties' dates. */
const SIGNED = new WeakMap<FactEmitter, Map<string, string>>();

const agreements: Table = {
  name: 'agreements',
  columns: ['Title', 'Signature', 'TypeAgree', 'TypeAmbit', 'TypeSubject', 'Location', 'tfddID'],
  floor: 900,
  read: (emitter) => {
    const signed = new Map<string, string>();
    SIGNED.set(emitter, signed);
    return {
      row: (row) => {
        const [name, number, date] = [row.text('Title'), row.text('tfddID'), signedAt(row)];
        const places = parsePlaces(row.at('Location'));
        const instrument = readInstrument(row.at('TypeAgree'), name);
        emitTreaty(emitter, 'tfdd', number, {
          name,
          date,
          subject: 'water',
          ambit: parseAmbit(row.at('TypeAmbit')),
          ...instrument,
          signedAt: places,
        });
        if (date !== null) signed.set(number, date);
      },
    };
  },
};

const parties: Table = {
  name: 'parties',
  columns: ['stateID', 'treatyID', 'Title', 'Signature', 'tfddID'],
  floor: 1_700,
  read: (emitter) => ({
    row: (row) => {
      const signed = signedAt(row);
      refuseBefore(SIGNED.get(emitter)?.get(row.text('tfddID')), signed, row);
      const held = partiesOver(emitter, row, { start: signed });
      const treaty = mentionTreaty(emitter, 'tfdd', row.text('tfddID'), row.text('Title'));
      const record = `${row.text('tfddID')} ${row.text('stateID')}`;
      for (const { id, spell } of held) {
        emitter.tie('PARTY_TO', id, treaty, { ...spell, record, attributes: { status: signed === null ? null : 'SIGNATORY', signed } });
      }
    },
  }),
};

function signedAt(row: Row): string | null {
  const date = dateAt(row, 'Signature');
  if (date !== null && toYear(readEdtfDate(date).latest) < FIRST_YEAR)
    row.reject('Signature', `is before ${FIRST_YEAR}, where the database begins.`);
  return date && repairMisreadDate(date);
}

/** A party cannot sign before the agreement was signed. @throws RowRejected */
function refuseBefore(agreed: string | undefined, signed: string | null, row: Row): void {
  if (agreed === undefined || signed === null || readEdtfDate(signed).latest >= readEdtfDate(agreed).earliest) return;
  row.reject('Signature', `is before ${agreed}, when the agreement was signed.`);
}

export const tfdd: Format = packagedByManytreaties(
  {
    name: 'tfdd',
    title: 'International freshwater treaties and their signatories',
    coverage: { tieTypes: ['PARTY_TO'], actors: 'states and a few organisations', from: FIRST_YEAR, to: 2007 },
    source: packagedSource(
      'source:tfdd-manytreaties',
      'Transboundary Freshwater Dispute Database, as packaged by manytreaties',
      TFDD_VOICE,
    ),
    tables: [agreements, parties, tfddCountryRows],
  },
  'Transboundary Freshwater Dispute Database, Oregon State University',
);
