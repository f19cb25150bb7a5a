/** Years of wars within states: a state on one side or both, and the groups that it fought, by the names in the data. */

import type { FactEmitter } from '../../emitter/fact-emitter';
import { SeenRows } from '../../emitter/seen-rows';
import type { Table } from '../../format';
import { buildId } from '../../ids';
import type { Row } from '../../table/row';
import { WarSides } from './war-sides';

const NO_STATE = ['-8', ''];
const SIDES = [
  { side: 'A', codeColumn: 'ccodea', nameColumn: 'sidea' },
  { side: 'B', codeColumn: 'ccodeb', nameColumn: 'sideb' },
] as const;

export const cowIntrastateWars: Table = {
  name: 'intrastate',
  columns: ['warnum', 'warname', 'wartype', 'year', 'ccodea', 'sidea', 'ccodeb', 'sideb', 'outcome'],
  floor: 1_200,
  read: (emitter) => {
    const seen = new SeenRows();
    const states = new WarSides();
    const groups = new Map<string, GroupSide>();
    return {
      row: (row) => {
        const number = row.text('warnum');
        const year = row.integer('year');
        const codes = SIDES.map(({ codeColumn }) => row.at(codeColumn));
        for (const [index, { codeColumn }] of SIDES.entries()) {
          if (!NO_STATE.includes(codes[index] as string)) emitter.holder('cow', codes[index] as string, String(year), codeColumn);
        }
        seen.add([number, String(year), ...codes, row.at('sidea'), row.at('sideb')], row.place);
        const event = emitter.mention(buildId('event', 'cow-war', number), {
          name: `${row.text('warname')} War`,
          kind: 'WAR',
          modality: 'ACTUAL',
          date: String(year),
          contexts: [row.text('wartype')],
          codes: [`cow-war:${number}`],
        });
        for (const { side, codeColumn, nameColumn } of SIDES) {
          const code = row.at(codeColumn);
          if (!NO_STATE.includes(code)) states.add({ number, event }, { code, column: codeColumn, side, originator: false }, year);
          else addGroup(groups, row, { number, event, side, nameColumn }, year);
        }
      },
      finish: () => {
        states.finish(emitter);
        for (const group of groups.values()) emitGroup(emitter, group);
      },
    };
  },
};

interface GroupSide {
  readonly event: string;
  readonly number: string;
  readonly side: string;
  readonly name: string;
  readonly ordinal: number;
  first: number;
  last: number;
}

function addGroup(
  groups: Map<string, GroupSide>,
  row: Row,
  war: { number: string; event: string; side: string; nameColumn: string },
  year: number,
): void {
  const name = row.at(war.nameColumn);
  if (NO_STATE.includes(name)) return;
  const key = `${war.number} ${war.side} ${name}`;
  const ordinal = [...groups.values()].filter((group) => group.number === war.number && group.side === war.side).length + 1;
  const group = groups.get(key) ?? { event: war.event, number: war.number, side: war.side, name, ordinal, first: year, last: year };
  group.first = Math.min(group.first, year);
  group.last = Math.max(group.last, year);
  groups.set(key, group);
}

/** The war and the side identify a group: the same name in two wars can mean different groups. */
function emitGroup(emitter: FactEmitter, { event, number, side, name, ordinal, first, last }: GroupSide): void {
  const id = `organisation:cow-war-${number}-${side.toLowerCase()}${ordinal}`;
  emitter.mention(id, { name, kind: 'ARMED_GROUP', note: `As named by Correlates of War in war ${number}.` });
  const spell = { start: String(first), end: String(last), endStatus: 'ENDED' as const };
  emitter.tie('PARTICIPATED_IN', id, event, { ...spell, record: `${number} ${side} ${ordinal}`, attributes: { side } });
}
