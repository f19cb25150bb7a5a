/** ICEWS: acts that a program read from the news. They are claims of the program; an actor counts as a state only if it is named as one. */
import { createHash } from 'node:crypto';
import { type EdtfDate, readEdtfDate } from '../../../model/edtf-date';
import { dateAt } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Format, Table } from '../../format';
import { NONE } from '../../licences';
import { ICEWS_VOICE } from '../../projects';
import type { Row } from '../../table/row';
import { CameoCodes, cameoTable } from './cameo-codes';
import { emitClaim, mentionStatement } from './coded-claims';

function events(codes: CameoCodes): Table {
  return {
    name: 'events',
    columns: ['source', 'event', 'target', 'date'],
    floor: 1,
    read: (emitter) => ({ row: (row) => emitEvent(emitter, row, codes) }),
  };
}

function emitEvent(emitter: FactEmitter, row: Row, codes: CameoCodes): void {
  const date = dateAt(row, 'date') ?? row.reject('date', 'is empty.');
  const [from, event, to] = [row.text('source'), row.text('event'), row.text('target')];
  const day = readEdtfDate(date);
  const [subject, object] = [findActor(emitter, from, day), findActor(emitter, to, day)];
  if (subject === null) emitter.unknown.note('source', from);
  if (object === null) emitter.unknown.note('target', to);
  if (subject === null && object === null) row.reject('source', `names no known actor, nor does "${to}" on the other side.`);
  const cameo = codes.find(event);
  const statement = mentionStatement(emitter, `statement:icews-${date}`, {
    name: `ICEWS coding of ${date}`,
    medium: 'automated coding',
    date,
  });
  emitClaim(emitter, {
    id: `claim:icews-${createHash('sha256')
      .update(JSON.stringify([from, event, to, date]))
      .digest('hex')
      .slice(0, 16)}`,
    statement,
    properties: {
      name: `${from}: ${event}: ${to}`.slice(0, 300),
      predicate: event,
      text: `${from} | ${event} | ${to}`,
      date,
      codes: cameo ? [`cameo:${cameo.code}`, ...(cameo.plover ? [`plover:${cameo.plover}`] : [])] : [],
    },
    subjects: subject?.isNamed ? [subject.id] : [],
    objects: object?.isNamed ? [object.id] : [],
    concerned: [subject, object].flatMap((actor) => (actor && !actor.isNamed ? [actor.id] : [])),
  });
}

/** `India` is the state. `Police (India)` is an actor in India: the claim concerns India, but India does not act in it. */
function findActor(emitter: FactEmitter, name: string, day: EdtfDate): { readonly id: string; readonly isNamed: boolean } | null {
  const id = emitter.identity.findId('name', name, day);
  if (id !== undefined) return { id, isNamed: true };
  const country = /\(([^()]+)\)$/.exec(name)?.[1];
  const within = country === undefined ? undefined : emitter.identity.findId('name', country, day);
  return within === undefined ? null : { id: within, isNamed: false };
}

const codes = new CameoCodes();

export const icews: Format = {
  name: 'icews',
  title: 'Events as coded by a program from the news',
  publisher: 'Lockheed Martin, Harvard Dataverse',
  version: '2018 sample',
  licence: NONE,
  citation:
    'Boschee, E., J. Lautenschlager, S. O’Brien, S. Shellman, J. Starz, and M. Ward. 2015. ICEWS Coded Event Data. Harvard Dataverse.',
  url: 'https://doi.org/10.7910/DVN/28075',
  coverage: { tieTypes: ['ASSERTS', 'ABOUT'], actors: 'states named as such', from: 1995, to: null },
  source: { id: 'source:icews', name: 'ICEWS Coded Event Data', voice: ICEWS_VOICE, reliability: 'D', credibility: 4, published: '2015' },
  tables: [cameoTable(codes), events(codes)],
};
