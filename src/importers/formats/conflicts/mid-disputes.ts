/**
 * Militarized interstate disputes: one row per dispute. Two projects publish lists of the same form; one number can mean different disputes
 * in them.
 */
import { dateInParts } from '../../dates/date-at';
import type { Table } from '../../format';
import { buildId } from '../../ids';
import type { Row } from '../../table/row';

const HOSTILITY: Readonly<Record<string, string>> = {
  '1': 'no militarized action',
  '2': 'threat of force',
  '3': 'display of force',
  '4': 'use of force',
  '5': 'war',
};

/** The id of a dispute in a list. */
export function disputeId(list: string, dispnum: string): string {
  return buildId('event', list, dispnum);
}

/** The table of disputes of a list: `gml-mid` or `cow-mid`. */
export function midDisputes(list: string, project: string): Table {
  return {
    name: 'disputes',
    columns: ['dispnum', 'styear', 'stmon', 'outcome', 'fatality', 'hiact', 'hostlev', 'recip'],
    floor: 2_000,
    read: (emitter) => ({
      row: (row) => {
        const number = row.text('dispnum');
        const date = dateInParts(row, 'styear', 'stmon', null);
        emitter.entity(disputeId(list, number), {
          name: `Militarized dispute ${number} of ${row.text('styear')} (${project})`,
          kind: 'DISPUTE',
          modality: 'ACTUAL',
          date,
          intensity: readIntensity(row),
          codes: [`${list}:${number}`],
        });
      },
    }),
  };
}

function readIntensity(row: Row): string {
  const hostility = row.oneOf('hostlev', HOSTILITY);
  const fatality = row.at('fatality');
  return fatality === '' || fatality === '-9' ? hostility : `${hostility}; fatality level ${fatality}`;
}
