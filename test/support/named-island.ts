/** An island with several names, each over a spell, from two sources: the names of one in recording #2, those of the other in #3. */
import type { Database } from '../../src/database/database';
import type { AssertionFact } from '../../src/model/fact';
import { record } from '../../src/recorder/recorder';
import { entity, membership } from '../recorder/facts';

/** A source's name for the island over a spell. */
function nameFact(name: string, start: string, end: string | null, rest: Partial<AssertionFact> = {}): AssertionFact {
  const sourceId = rest.sourceId ?? 'source:one';
  return membership('state:LKA', sourceId, {
    type: 'DESCRIBED_BY',
    object: sourceId,
    spell: { start, end, endStatus: end === null ? 'ONGOING' : 'ENDED' },
    record: `${name} ${start}`,
    attributes: { name },
    ...rest,
  });
}

export async function recordNamedIsland(db: Database): Promise<void> {
  const about = (what: string) => ({ key: what, by: 'tester', why: what });
  await record(
    db,
    [
      entity('source:one'),
      entity('source:two'),
      entity('state:LKA', { name: 'Sri Lanka' }),
      entity('state:IND', { name: 'India' }),
      entity('organisation:UN', { name: 'United Nations', kind: 'IGO' }),
      membership('state:LKA', 'organisation:UN', { spell: { start: '1955-12-14', end: null, endStatus: 'ONGOING' } }),
      membership('state:IND', 'organisation:UN', { spell: { start: '1945-10-30', end: null, endStatus: 'ONGOING' } }),
    ],
    about('first'),
  );
  await record(db, [nameFact('Ceylon', '1948-02-04', '1972-05-21'), nameFact('Sri Lanka', '1972-05-22', null)], about('names'));
  await record(
    db,
    [
      nameFact('Zeylan', '1948', '1972', { sourceId: 'source:two', reliability: 'A' }),
      nameFact('Lanka', '1930', '1960', { sourceId: 'source:two' }),
      // Only their ids distinguish these two.
      nameFact('Serendib', '1900', '1920', { sourceId: 'source:two' }),
      nameFact('Taprobane', '1900', '1920'),
    ],
    about('other names'),
  );
}
