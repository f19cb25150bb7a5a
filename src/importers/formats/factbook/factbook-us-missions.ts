/** Chiefs of mission in Washington, and those of the United States abroad: a post for each, and the mission that they head. */
import { dateAt } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Table } from '../../format';
import { toSlug } from '../../ids';
import type { Row } from '../../table/row';
import { findName } from '../find-name';
import { codeFromId, EDITION_ENDS, findCountry } from './edition';
import { emitPost } from './factbook-executives';
import { holderNamed } from './holder-text';

const USA = 'state:USA';
const CHARGE = /;\s*(Chargé d['’]Affaires .*)$/;

export const factbookUsMissions: Table = {
  name: 'us-missions',
  columns: ['gec_code', 'direction', 'chief_of_mission_text', 'since', 'premises'],
  floor: 350,
  read: (emitter) => ({
    row: (row) => {
      const country = findCountry(emitter, row);
      const [sender, receiver] = row.oneOf('direction', { to_us: [country, USA], from_us: [USA, country] });
      const text = row.text('chief_of_mission_text');
      if (text.startsWith('none')) return;
      const charge = CHARGE.exec(text)?.[1];
      if (!text.startsWith('Ambassador'))
        row.reject('chief_of_mission_text', 'names no ambassador. Accepted: a text that begins with "Ambassador".');
      emitter.actor(USA);
      const level = charge ? 'CHARGE_DAFFAIRES' : 'AMBASSADOR';
      if (row.at('premises')) {
        emitter.tie('HAS_MISSION_IN', sender as string, receiver as string, {
          ...EDITION_ENDS,
          key: 'embassy',
          attributes: { kind: 'EMBASSY', level },
        });
      }
      emitChief(emitter, row, [sender as string, receiver as string], charge ?? text);
    },
  }),
};

function emitChief(emitter: FactEmitter, row: Row, [sender, receiver]: readonly [string, string], text: string): void {
  const since = dateAt(row, 'since');
  const holder = holderNamed(text.split(/;\s*note/)[0] ?? text);
  if (holder === null && /\(vacant\)/.test(text)) return;
  if (holder === null) row.reject('chief_of_mission_text', 'is more than a title, a name and a date.');
  const title = `Chief of mission of ${findName(emitter, sender)} in ${findName(emitter, receiver)}`;
  const post = emitPost(emitter, sender, `chief-of-mission-${codeFromId(receiver)}`, title);
  const person = emitter.mention(`person:factbook-${codeFromId(sender)}-${toSlug(holder.name)}`, { name: holder.name });
  emitter.tie('HOLDS', person, post, { start: since, ...EDITION_ENDS, attributes: { acting: text.startsWith('Chargé') } });
}
