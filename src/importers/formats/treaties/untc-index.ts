/** The treaties of the collection, by chapter. */
import type { Table } from '../../format';
import { buildId } from '../../ids';
import type { Row } from '../../table/row';

/** A treaty's number in the collection, such as `23-1`. */
export function untcNumber(row: Row): string {
  return `${row.text('chapter_no')}-${row.text('treaty_no')}`;
}

/** The id of the treaty with that number. */
export function untcTreaty(number: string): string {
  return buildId('treaty', 'untc', number);
}

export const untcIndex: Table = {
  name: 'index',
  columns: ['chapter_no', 'treaty_no', 'treaty_name', 'chapter_name'],
  floor: 350,
  read: (emitter) => ({
    row: (row) => {
      const number = untcNumber(row);
      emitter.entity(untcTreaty(number), {
        name: row.text('treaty_name'),
        ambit: 'MULTILATERAL',
        subject: row.text('chapter_name'),
        depositary: 'Secretary-General of the United Nations',
        codes: [`untc:${number}`],
      });
    },
  }),
};
