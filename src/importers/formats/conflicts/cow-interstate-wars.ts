/** Directed dyad-years of wars between states: each row tells of its first state; the same pair the other way round tells of the second. */
import type { Table } from '../../format';
import { idOf } from '../../ids';
import { SeenRows } from '../../telling/seen-rows';
import { WarSides } from './war-sides';

export const cowInterstateWars: Table = {
  name: 'interstate',
  columns: ['warnum', 'ccode1', 'ccode2', 'year', 'sidea1', 'sidea2', 'initiator1'],
  floor: 1_800,
  read: (telling) => {
    const seen = new SeenRows();
    const sides = new WarSides();
    return {
      row: (row) => {
        const number = row.text('warnum');
        const [code, other, year] = [row.text('ccode1'), row.text('ccode2'), row.integer('year')];
        const side = row.oneOf('sidea1', { '1': 'A', '2': 'B' });
        telling.holder('cow', code, String(year), 'ccode1');
        telling.holder('cow', other, String(year), 'ccode2');
        seen.see([number, code, other, String(year)], row.place);
        const event = telling.mention(idOf('event', 'cow-war', number), {
          name: `Inter-state war ${number} of ${year} (COW)`,
          kind: 'WAR',
          modality: 'ACTUAL',
          date: String(year),
          codes: [`cow-war:${number}`],
        });
        sides.see({ number, event }, { code, column: 'ccode1', side, originator: row.at('initiator1') === '1' }, year);
      },
      finish: () => sides.finish(telling),
    };
  },
};
