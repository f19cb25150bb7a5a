/** PLOVER: its gold standard of sentences coded by hand, and its scores. */
import { dateAt } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Format, Table } from '../../format';
import { buildId, toSlug } from '../../ids';
import { CC_BY_SA } from '../../licences';
import { PLOVER_VOICE } from '../../projects';
import type { Row } from '../../table/row';
import { emitClaim, mentionStatement } from './coded-claims';
import { findCodedActors } from './find-coded-actors';

const records: Table = {
  name: 'gold-standard',
  columns: ['id', 'event', 'eventText', 'date', 'source', 'target'],
  floor: 300,
  read: (emitter) => ({
    row: (row) => {
      // The first record of the file documents the others.
      if (row.at('event') === 'DOCUMENT') return;
      emitRecord(emitter, row);
    },
  }),
};

function emitRecord(emitter: FactEmitter, row: Row): void {
  const [id, date] = [row.text('id'), dateAt(row, 'date') ?? row.reject('date', 'is empty.')];
  const [subjects, objects] = [findCodedActors(emitter, row, 'source'), findCodedActors(emitter, row, 'target')];
  if (subjects.length + objects.length === 0) row.reject('source', 'names no known actor, nor does the other side.');
  const [event, mode] = [row.text('event'), row.at('mode')];
  const statement = mentionStatement(emitter, buildId('statement', 'plover', id), {
    name: `PLOVER record ${id}`,
    medium: 'coding by hand',
    date,
  });
  emitClaim(emitter, {
    id: buildId('claim', 'plover', id),
    statement,
    properties: {
      name: `${event}${mode && ` (${mode})`}: ${row.at('eventText')}`.slice(0, 200),
      predicate: event,
      text: row.optional('eventText'),
      date,
      codes: [`plover:${[event, mode].filter(Boolean).join('/')}`],
    },
    subjects,
    objects,
  });
}

const scores: Table = {
  name: 'scores',
  columns: ['plover_type', 'mode', 'score', 'quad_category'],
  floor: 70,
  read: (emitter) => ({
    row: (row) => {
      const parts = [row.text('plover_type'), row.at('mode')].filter(Boolean);
      const score = Number(row.text('score'));
      if (Number.isNaN(score)) row.reject('score', 'is not a number.');
      emitter.entity(`issue:plover-${toSlug(parts.join('-'))}`, {
        name: parts.join(': '),
        note: `PLOVER score ${score}; ${row.text('quad_category').toLowerCase()}`,
        codes: [`plover:${parts.join('/')}`],
      });
    },
  }),
};

export const plover: Format = {
  name: 'plover',
  title: 'PLOVER gold standard records and scores',
  publisher: 'Open Event Data Alliance',
  version: '0.5b1',
  licence: CC_BY_SA,
  citation: 'Open Event Data Alliance. 2016. PLOVER: Political Language Ontology for Verifiable Event Records, CC BY-SA 4.0.',
  url: 'https://github.com/openeventdata/PLOVER',
  coverage: { tieTypes: ['ASSERTS', 'ABOUT'], actors: 'states by ISO code', from: null, to: null },
  source: {
    id: 'source:plover',
    name: 'PLOVER gold standard records',
    voice: PLOVER_VOICE,
    reliability: 'C',
    credibility: 4,
    published: '2016',
  },
  tables: [records, scores],
};
