/** Each dated step of a participant. Its kind follows from the suffix after the date, or else from the name of its column. */
import { dateAt } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import type { Table } from '../../format';
import { toSlug } from '../../ids';
import type { Row } from '../../table/row';
import { findName } from '../find-name';
import { untcNumber, untcTreaty } from './untc-index';

/** The suffixes that the collection puts after a date. */
const BY_SUFFIX: Readonly<Record<string, string>> = {
  accession: 'ACCESSION',
  acceptance: 'ACCEPTANCE',
  approval: 'APPROVAL',
  succession: 'SUCCESSION',
  definitive_signature: 'SIGNATURE',
  formal_confirmation: 'RATIFICATION',
  participation: 'ACCEPTANCE',
  notification: 'OTHER',
};

const BY_FIRST_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^signature|^definitive signature/i, 'SIGNATURE'],
  [/^provisional application/i, 'PROVISIONAL_APPLICATION'],
  [/\bratification\b/i, 'RATIFICATION'],
  [/^accession/i, 'ACCESSION'],
  [/^acceptance/i, 'ACCEPTANCE'],
  [/^approval/i, 'APPROVAL'],
  [/^succession/i, 'SUCCESSION'],
  [/^date of adoption/i, 'OTHER'],
];

/** The steps by which a participant is bound. */
const BINDING = new Set(['RATIFICATION', 'ACCEPTANCE', 'APPROVAL', 'ACCESSION', 'SUCCESSION']);

export const untcActions: Table = {
  name: 'actions',
  columns: ['chapter_no', 'treaty_no', 'participant', 'source_column', 'source_value', 'date', 'action_suffix'],
  floor: 30_000,
  read: (emitter) => {
    const ordinals = new Ordinals();
    return {
      row: (row) => {
        const number = untcNumber(row);
        const name = row.text('participant');
        const date = dateAt(row, 'date') ?? row.reject('date', 'is empty.');
        const kind = readKind(row);
        const participant = emitter.holder('name', name, date, 'participant');
        const treaty = emitter.mention(untcTreaty(number), {
          name: `Treaty ${number} of the UN Treaty Collection`,
          ambit: 'MULTILATERAL',
          codes: [`untc:${number}`],
        });
        const record = ordinals.assignKey(`${number} ${name} ${kind}`, `${row.at('source_column')} ${date}`);
        const action = emitter.entity(`action:untc-${toSlug(record)}`, {
          name: `${formatKind(kind)} by ${findName(emitter, participant)}`,
          kind,
          note: row.text('source_column').slice(0, 200),
          date,
        });
        emitter.tie('ACTION_ON', action, treaty, { start: date, endStatus: 'ONGOING' });
        emitter.tie('TAKEN_BY', action, participant, { start: date, endStatus: 'ONGOING' });
        const status = kind === 'SIGNATURE' ? 'SIGNATORY' : BINDING.has(kind) ? 'PARTY' : null;
        const dates = status === 'SIGNATORY' ? { signed: date } : { ratified: date };
        if (status) emitter.tie('PARTY_TO', participant, treaty, { start: date, record, attributes: { status, ...dates } });
      },
    };
  },
};

function readKind(row: Row): string {
  const suffix = row.at('action_suffix');
  if (suffix !== '') return row.oneOf('action_suffix', BY_SUFFIX);
  const column = row.text('source_column');
  return BY_FIRST_WORDS.find(([wording]) => wording.test(column))?.[1] ?? 'OTHER';
}

function formatKind(kind: string): string {
  const text = kind.toLowerCase().replaceAll('_', ' ');
  return text[0]?.toUpperCase() + text.slice(1);
}
