/** Global Governance Observatory: agreements on environment, trade and health, and their parties. */
import { dateAt } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import type { Format, Table } from '../../format';
import { GGO_VOICE } from '../../projects';
import type { Row } from '../../table/row';
import { emitTreaty, mentionTreaty } from './emit-treaty';
import { parsePlaces, readInstrument } from './instrument';
import { packagedByManytreaties, packagedSource, partiesOver } from './manytreaties';
import { parseAmbit, partySpell } from './treaty-party';

/** The value that the data use for "no such date": never in force, or no end. */
const NEVER = '9999-12-31';
/** The value for a ratification whose day is not known. */
const UNDATED = '0001-01-01';

const agreements: Table = {
  name: 'agreements',
  columns: [
    'treatyID',
    'Title',
    'Begin',
    'End',
    'Signature',
    'TypeDomain',
    'TypeAgree',
    'TypeAmbit',
    'TypeSubject',
    'Location',
    'Depository',
  ],
  floor: 4_000,
  read: (emitter) => ({
    row: (row) => {
      const date = dateAt(row, 'Signature', [NEVER]) ?? dateAt(row, 'Begin', [NEVER]);
      const subject = [row.at('TypeDomain'), row.at('TypeSubject')].filter(Boolean).join(': ');
      emitTreaty(emitter, 'ggo', row.text('treatyID'), {
        name: row.text('Title'),
        date,
        subject: subject || null,
        ...readInstrument(row.at('TypeAgree'), row.text('Title')),
        ambit: parseAmbit(row.at('TypeAmbit')),
        depositary: row.optional('Depository'),
        signedAt: parsePlaces(row.at('Location')),
      });
    },
  }),
};

const parties: Table = {
  name: 'parties',
  columns: ['stateID', 'treatyID', 'Force', 'StateSignature', 'StateRatification', 'StateForce', 'StateEnd'],
  floor: 90_000,
  read: (emitter) => {
    const ordinals = new Ordinals();
    /** The treaties that earlier rows say are in force, or not in force, for some state. This decides for rows that say neither. */
    const soFar = { notInForce: new Set<string>(), inForce: new Set<string>() };
    const isNotInForce = (row: Row, treatyId: string): boolean => {
      const forState = row.at('StateForce');
      if (forState !== '') (forState === NEVER ? soFar.notInForce : soFar.inForce).add(treatyId);
      if (forState !== '' || row.at('Force') !== '') return forState === NEVER;
      return soFar.notInForce.has(treatyId) && !soFar.inForce.has(treatyId);
    };
    return {
      row: (row) => {
        const treatyId = row.text('treatyID');
        const notInForce = isNotInForce(row, treatyId);
        const ratified = dateAt(row, 'StateRatification', [NEVER, UNDATED]);
        const ratifiedUndated = row.at('StateRatification') === UNDATED;
        const inForce = dateAt(row, 'StateForce', [NEVER]);
        const signed = signedOn(row, ratified, inForce);
        const end = row.at('StateEnd') === NEVER ? '..' : dateAt(row, 'StateEnd');
        const { status, spell } = partySpell({ signed, ratified, ratifiedUndated, inForce, end, notInForce });
        const content = [signed, ratified, inForce, end].join(' ');
        const record = ordinals.assignKey(`${treatyId} ${row.text('stateID')}`, content);
        const held = partiesOver(emitter, row, spell);
        const treaty = mentionTreaty(emitter, 'ggo', treatyId, treatyId);
        for (const { id, spell: part } of held) {
          emitter.tie('PARTY_TO', id, treaty, { ...part, record, attributes: { status, signed, ratified, inForce } });
        }
      },
    };
  },
};

/**
 * The date of signature. A state that acceded did not sign (Vienna Convention, article 15). For such a state the data repeat the day of
 * entry into force as the signature. That day comes after the consent to be bound.
 */
function signedOn(row: Row, ratified: string | null, inForce: string | null): string | null {
  const signed = dateAt(row, 'StateSignature', [NEVER]);
  const acceded = signed !== null && signed === inForce && ratified !== null && ratified < signed;
  return acceded ? null : signed;
}

export const ggo: Format = packagedByManytreaties(
  {
    name: 'ggo',
    title: 'Agreements on environment, trade and health, and their parties',
    coverage: { tieTypes: ['PARTY_TO'], actors: 'states and a few organisations', from: 1351, to: 2024 },
    source: packagedSource('source:ggo-manytreaties', 'Global Governance Observatory agreements, as packaged by manytreaties', GGO_VOICE),
    tables: [agreements, parties],
  },
  null,
);
