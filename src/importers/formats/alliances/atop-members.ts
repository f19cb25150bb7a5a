/** One row a member's spell in a pact; two members at the same time are allied. */
import type { SpellInput } from '../../../model/spell';
import { dateInParts } from '../../dates/date-at';
import type { Table } from '../../format';
import type { Row } from '../../table/row';
import { Ordinals } from '../../telling/ordinals';
import type { Telling } from '../../telling/telling';
import { alliedPairs, type PactMember } from './allied-pairs';
import { obligationsOf, pactOf } from './atop-alliances';

const LAST_DAY = '2016-12-31';

export const atopMembers: Table = {
  name: 'members',
  columns: ['atopid', 'member', 'yrent', 'moent', 'dayent', 'yrexit', 'moexit', 'dayexit', 'ineffect', 'defense', 'nonagg', 'consul'],
  floor: 2_000,
  read: (telling) => {
    const ordinals = new Ordinals();
    const members = new Map<string, PactMember[]>();
    return {
      row: (row) => {
        const atopid = row.text('atopid');
        const told = spellOfMember(row);
        const record = ordinals.keyOf(`${atopid} ${row.text('member')}`, [told.start, told.end].join(' '));
        const obligations = obligationsOf(row);
        const held = telling.holders('cow', row.text('member'), told, 'member');
        const treaty = pactOf(telling, atopid);
        const body = telling.identity.holdersOf(`atop:${atopid}`)?.[0]?.id;
        for (const { id, spell } of held) {
          telling.tie('PARTY_TO', id, treaty, { ...spell, record, attributes: { status: 'PARTY' } });
          if (body !== undefined) telling.tie('MEMBER_OF', id, telling.actor(body), { ...spell, record: recordOfBody(atopid, id, record) });
          members.set(atopid, [...(members.get(atopid) ?? []), { id, spell, obligations }]);
        }
      },
      finish: () => tellAllies(telling, members),
    };
  },
};

function spellOfMember(row: Row): SpellInput {
  const start = dateInParts(row, 'yrent', 'moent', 'dayent');
  const end = dateInParts(row, 'yrexit', 'moexit', 'dayexit');
  return end === null ? { start, end: LAST_DAY, endStatus: 'CENSORED' } : { start, end, endStatus: 'ENDED' };
}

/** `4810 RUS`, and `4810 RUS 2` for a second spell. */
function recordOfBody(atopid: string, id: string, record: string): string {
  const [, , ordinal] = record.split(' ');
  return [atopid, id.slice('state:'.length), ordinal].filter(Boolean).join(' ');
}

function tellAllies(telling: Telling, members: ReadonlyMap<string, readonly PactMember[]>): void {
  for (const [atopid, all] of members) {
    const ordinals = new Ordinals();
    for (const { a, b, spell, obligations } of alliedPairs(all)) {
      const record = ordinals.keyOf(`${atopid} ${a} ${b}`, JSON.stringify([spell, obligations]));
      telling.tie('ALLIED_WITH', a, b, {
        ...spell,
        key: `atop-${atopid}`,
        record,
        attributes: { obligations, pact: `treaty:atop-${atopid}` },
      });
    }
  }
}
