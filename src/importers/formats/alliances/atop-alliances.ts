/** One row per pact: when it began and its obligations. */
import { dateInParts } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Table } from '../../format';
import { buildId } from '../../ids';
import type { Row } from '../../table/row';

/** The columns with the value 1 if a pact has the obligation. */
const OBLIGATIONS = ['defense', 'offense', 'neutral', 'nonagg', 'consul'] as const;
const WORDS: Readonly<Record<string, string>> = {
  defense: 'DEFENCE',
  offense: 'OFFENCE',
  neutral: 'NEUTRALITY',
  nonagg: 'NONAGGRESSION',
  consul: 'CONSULTATION',
};

/** The obligations of a row, by the names that Entente uses. */
export function readObligations(row: Row): string[] {
  return OBLIGATIONS.filter((name) => row.at(name) === '1').map((name) => WORDS[name] as string);
}

/** Mentions the pact as a treaty; the data set gives pacts numbers and no names. */
export function mentionPact(emitter: FactEmitter, atopid: string): string {
  return emitter.mention(buildId('treaty', 'atop', atopid), { name: `Alliance ${atopid} (ATOP)`, codes: [`atop:${atopid}`] });
}

export const atopAlliances: Table = {
  name: 'alliances',
  columns: ['atopid', 'begyr', 'begmo', 'begday', 'bilat', 'members_ccode', ...OBLIGATIONS],
  floor: 700,
  read: (emitter) => ({
    row: (row) => {
      const treaty = mentionPact(emitter, row.text('atopid'));
      const words = readObligations(row).map((word) => word.toLowerCase());
      emitter.entity(treaty, {
        date: dateInParts(row, 'begyr', 'begmo', 'begday'),
        ambit: row.at('bilat') === '1' ? 'BILATERAL' : 'PLURILATERAL',
        subject: `alliance: ${words.join(', ') || 'no obligation coded'}`,
      });
    },
  }),
};
