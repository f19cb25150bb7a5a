/** Chiefs of mission in Washington and of the United States abroad: a post each, and the mission that they head. */
import { dateAt } from '../../dates/date-at';
import type { Table } from '../../format';
import { slugOf } from '../../ids';
import type { Row } from '../../table/row';
import type { Telling } from '../../telling/telling';
import { nameOf } from '../name-of';
import { codeOf, countryOf, EDITION_ENDS } from './edition';
import { postOf } from './factbook-executives';
import { holderNamed } from './holder-text';

const USA = 'state:USA';
const CHARGE = /;\s*(Chargé d['’]Affaires .*)$/;

export const factbookUsMissions: Table = {
  name: 'us-missions',
  columns: ['gec_code', 'direction', 'chief_of_mission_text', 'since', 'premises'],
  floor: 350,
  read: (telling) => ({
    row: (row) => {
      const country = countryOf(telling, row);
      const [sender, receiver] = row.oneOf('direction', { to_us: [country, USA], from_us: [USA, country] });
      const text = row.text('chief_of_mission_text');
      if (text.startsWith('none')) return;
      const charge = CHARGE.exec(text)?.[1];
      if (!text.startsWith('Ambassador'))
        row.reject('chief_of_mission_text', 'names no ambassador. Accepted: a text that begins with "Ambassador".');
      telling.actor(USA);
      const level = charge ? 'CHARGE_DAFFAIRES' : 'AMBASSADOR';
      if (row.at('premises')) {
        telling.tie('HAS_MISSION_IN', sender as string, receiver as string, {
          ...EDITION_ENDS,
          key: 'embassy',
          attributes: { kind: 'EMBASSY', level },
        });
      }
      tellChief(telling, row, [sender as string, receiver as string], charge ?? text);
    },
  }),
};

function tellChief(telling: Telling, row: Row, [sender, receiver]: readonly [string, string], text: string): void {
  const since = dateAt(row, 'since');
  const holder = holderNamed(text.split(/;\s*note/)[0] ?? text);
  if (holder === null && /\(vacant\)/.test(text)) return;
  if (holder === null) row.reject('chief_of_mission_text', 'is more than a title, a name and a date.');
  const title = `Chief of mission of ${nameOf(telling, sender)} in ${nameOf(telling, receiver)}`;
  const post = postOf(telling, sender, `chief-of-mission-${codeOf(receiver)}`, title);
  const person = telling.mention(`person:factbook-${codeOf(sender)}-${slugOf(holder.name)}`, { name: holder.name });
  telling.tie('HOLDS', person, post, { start: since, ...EDITION_ENDS, attributes: { acting: text.startsWith('Chargé') } });
}
