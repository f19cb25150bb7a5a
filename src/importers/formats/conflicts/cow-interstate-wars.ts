/**
 * Directed dyad-years of wars between states: each row describes its first state; the row with the same pair reversed describes the second.
 */

import { SeenRows } from '../../emitter/seen-rows';
import type { Table } from '../../format';
import { buildId } from '../../ids';
import { WarSides } from './war-sides';

export const cowInterstateWars: Table = {
  name: 'interstate',
  columns: ['warnum', 'ccode1', 'ccode2', 'year', 'sidea1', 'sidea2', 'initiator1'],
  floor: 1_800,
  read: (emitter) => {
    const seen = new SeenRows();
    const sides = new WarSides();
    return {
      row: (row) => {
        const number = row.text('warnum');
        const [code, other, year] = [row.text('ccode1'), row.text('ccode2'), row.integer('year')];
        const side = row.oneOf('sidea1', { '1': 'A', '2': 'B' });
        emitter.holder('cow', code, String(year), 'ccode1');
        emitter.holder('cow', other, String(year), 'ccode2');
        seen.add([number, code, other, String(year)], row.place);
        const event = emitter.mention(buildId('event', 'cow-war', number), {
          name: `Inter-state war ${number} of ${year} (COW)`,
          kind: 'WAR',
          modality: 'ACTUAL',
          date: String(year),
          codes: [`cow-war:${number}`],
        });
        sides.add({ number, event }, { code, column: 'ccode1', side, originator: row.at('initiator1') === '1' }, year);
      },
      finish: () => sides.finish(emitter),
    };
  },
};
