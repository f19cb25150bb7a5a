/** Archigos: the effective leaders of states, with exact days. */
import { dateAt, yearAt } from '../../dates/date-at';
import type { Format, Table } from '../../format';
import { buildId } from '../../ids';
import { CITE } from '../../licences';
import { ARCHIGOS_VOICE } from '../../projects';
import { emitPost } from '../factbook/factbook-executives';
import { findName } from '../find-name';

const LAST_DAY = '2015-12-31';
const STILL_IN_OFFICE = 'Still in Office';

const leaders: Table = {
  name: 'leaders',
  columns: ['obsid', 'gwcode', 'leadid', 'leader', 'yrborn', 'gender', 'startdate', 'enddate', 'entry', 'exit'],
  floor: 3_000,
  read: (emitter) => ({
    row: (row) => {
      const [start, end] = [dateAt(row, 'startdate'), dateAt(row, 'enddate')];
      const censored = row.at('exit') === STILL_IN_OFFICE;
      const given = { start, end: censored ? LAST_DAY : end, endStatus: censored ? ('CENSORED' as const) : ('ENDED' as const) };
      const held = emitter.holders('gw', row.text('gwcode'), given, 'gwcode');
      const person = emitter.mention(buildId('person', 'archigos', row.text('leadid')), {
        name: row.text('leader'),
        born: yearAt(row, 'yrborn'),
        gender: row.optional('gender'),
        codes: [`archigos:${row.text('leadid')}`],
      });
      for (const { id: state, spell } of held) {
        const post = emitPost(emitter, state, 'effective-leader', `Effective leader of ${findName(emitter, state)}`);
        const attributes = { entry: row.optional('entry'), exit: censored ? null : row.optional('exit') };
        emitter.tie('HOLDS', person, post, { ...spell, record: row.text('obsid'), attributes });
      }
    },
  }),
};

const codes: Table = {
  name: 'leader-codes',
  columns: ['obsid', 'leadid', 'leadid29', 'leaderid'],
  floor: 3_000,
  read: (emitter) => ({
    row: (row) => {
      const leadid = row.text('leadid');
      const id = buildId('person', 'archigos', leadid);
      if (!emitter.emitted.hasEntity(id))
        row.reject('leadid', 'is not a leader in this import. Accepted: the leaders beside it, in one import.');
      const others = [row.at('leadid29') && `archigos29:${row.at('leadid29')}`, row.at('leaderid') && `lead:${row.at('leaderid')}`];
      emitter.entity(id, { codes: [`archigos:${leadid}`, `archigosTerm:${row.text('obsid')}`, ...others.filter(Boolean)] });
    },
  }),
};

export const archigos: Format = {
  name: 'archigos',
  title: 'Effective leaders and their terms',
  publisher: 'Goemans, Gleditsch and Chiozza',
  version: '4.1',
  licence: CITE,
  citation: 'Goemans, H. E., K. S. Gleditsch, and G. Chiozza. 2009. Introducing Archigos: A Dataset of Political Leaders. Version 4.1.',
  url: 'https://www.rochester.edu/college/faculty/hgoemans/data.htm',
  coverage: { tieTypes: ['HOLDS'], actors: 'effective leaders of states', from: 1840, to: 2015 },
  source: {
    id: 'source:archigos',
    name: 'Archigos, version 4.1',
    voice: ARCHIGOS_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2016',
  },
  tables: [leaders, codes],
};
