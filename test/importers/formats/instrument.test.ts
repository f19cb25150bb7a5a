/** What kind of instrument a treaty is, and who is bound by it: by the words of the source, or else by a rule whose result is marked. */
import { parsePlaces, readInstrument } from '../../../src/importers/formats/treaties/instrument';
import { partySpell } from '../../../src/importers/formats/treaties/treaty-party';

const NO_DATES = { signed: null, ratified: null, inForce: null, end: null };

describe('readInstrument', () => {
  test.each([
    ['Agreement', 'Protocol To Some Treaty', 'AGREEMENT', null],
    ['Report', 'CEDAW General Recommendation No 14', 'NON_BINDING', null],
    ['Resolution', 'WHA678 Autism', 'NON_BINDING', null],
    ['Extending', 'Fisheries', 'AMENDMENT', null],
    ['', 'Protocol Amending The Convention On Fishing', 'AMENDMENT', true],
    ['', 'Exchange Of Notes On The Indus Basin', 'EXCHANGE_OF_NOTES', true],
    ['', 'Kyoto Protocol', 'PROTOCOL', true],
    ['', 'Stockholm Declaration', 'NON_BINDING', true],
    ['MOU', 'Memorandum On Cooperation', 'AGREEMENT', true],
    ['', 'Convention On The High Seas', 'AGREEMENT', true],
  ])('column "%s", title "%s"', (column, title, instrument, instrumentInferred) => {
    expect(readInstrument(column, title)).toEqual({ instrument, instrumentInferred });
  });
});

describe('parsePlaces', () => {
  test('a cell of three cities is three places, and an empty cell is none', () => {
    expect(parsePlaces('London; Moscow; Washington D.C.')).toEqual(['London', 'Moscow', 'Washington D.C.']);
    expect(parsePlaces('')).toEqual([]);
  });
});

describe('partySpell', () => {
  test('a state that ratified a treaty not in force is a contracting state from then on', () => {
    const told = { ...NO_DATES, signed: '1996-09-24', ratified: '2000-07-12', end: '..', notInForce: true };
    expect(partySpell(told)).toEqual({ status: 'CONTRACTING_STATE', spell: { start: '2000-07-12', end: '..' } });
  });
  test('a state that ratified it on an unknown day is a contracting state from an unknown day', () => {
    const told = { ...NO_DATES, signed: '1996-12-12', ratifiedUndated: true, notInForce: true };
    expect(partySpell(told)).toEqual({ status: 'CONTRACTING_STATE', spell: { start: null, end: null } });
  });
  test('a state that only signed it remains a signatory', () => {
    expect(partySpell({ ...NO_DATES, signed: '1996-09-24', notInForce: true }).status).toBe('SIGNATORY');
  });
  test('a state that ratified is a party if the treaty is in force, or if the source does not say that it is not', () => {
    expect(partySpell({ ...NO_DATES, ratified: '2000-07-12', inForce: '2000-10-10' })).toEqual({
      status: 'PARTY',
      spell: { start: '2000-10-10', end: null },
    });
    expect(partySpell({ ...NO_DATES, ratified: '2000-07-12' }).status).toBe('PARTY');
  });
});
