/** One row per spell of a member in a pact; two members at the same time are allied. */
import type { SpellInput } from '../../../model/spell';
import { dateInParts } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import { Ordinals } from '../../emitter/ordinals';
import type { Table } from '../../format';
import type { Row } from '../../table/row';
import { alliedPairs, type PactMember } from './allied-pairs';
import { mentionPact, readObligations } from './atop-alliances';

const LAST_DAY = '2016-12-31';

export const atopMembers: Table = {
  name: 'members',
  columns: ['atopid', 'member', 'yrent', 'moent', 'dayent', 'yrexit', 'moexit', 'dayexit', 'ineffect', 'defense', 'nonagg', 'consul'],
  floor: 2_000,
  read: (emitter) => {
    const ordinals = new Ordinals();
    const members = new Map<string, PactMember[]>();
    return {
      row: (row) => {
        const atopid = row.text('atopid');
        const given = readMemberSpell(row);
        const record = ordinals.assignKey(`${atopid} ${row.text('member')}`, [given.start, given.end].join(' '));
        const obligations = readObligations(row);
        const held = emitter.holders('cow', row.text('member'), given, 'member');
        const treaty = mentionPact(emitter, atopid);
        const body = emitter.identity.findHolders(`atop:${atopid}`)?.[0]?.id;
        for (const { id, spell } of held) {
          emitter.tie('PARTY_TO', id, treaty, { ...spell, record, attributes: { status: 'PARTY' } });
          if (body !== undefined)
            emitter.tie('MEMBER_OF', id, emitter.actor(body), { ...spell, record: buildMemberRecord(atopid, id, record) });
          members.set(atopid, [...(members.get(atopid) ?? []), { id, spell, obligations }]);
        }
      },
      finish: () => emitAllies(emitter, members),
    };
  },
};

function readMemberSpell(row: Row): SpellInput {
  const start = dateInParts(row, 'yrent', 'moent', 'dayent');
  const end = dateInParts(row, 'yrexit', 'moexit', 'dayexit');
  return end === null ? { start, end: LAST_DAY, endStatus: 'CENSORED' } : { start, end, endStatus: 'ENDED' };
}

/** `4810 RUS`, and `4810 RUS 2` for a second spell. */
function buildMemberRecord(atopid: string, id: string, record: string): string {
  const [, , ordinal] = record.split(' ');
  return [atopid, id.slice('state:'.length), ordinal].filter(Boolean).join(' ');
}

function emitAllies(emitter: FactEmitter, members: ReadonlyMap<string, readonly PactMember[]>): void {
  for (const [atopid, all] of members) {
    const ordinals = new Ordinals();
    for (const { a, b, spell, obligations } of alliedPairs(all)) {
      const record = ordinals.assignKey(`${atopid} ${a} ${b}`, JSON.stringify([spell, obligations]));
      emitter.tie('ALLIED_WITH', a, b, {
        ...spell,
        key: `atop-${atopid}`,
        record,
        attributes: { obligations, pact: `treaty:atop-${atopid}` },
      });
    }
  }
}
