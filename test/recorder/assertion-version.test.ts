/** The telling of a fact: one canonical form for the same content. */
import { InvalidFact } from '../../src/errors';
import { sameTelling, spokenOf, tellingOf } from '../../src/model/assertion-version';
import { membership } from './facts';

const allied = (obligations: string[], rest = {}) =>
  tellingOf(membership('state:PAK', 'state:CHN', { type: 'ALLIED_WITH', attributes: { obligations, pact: 'x' }, ...rest }));

describe('tellingOf', () => {
  test('takes a list for a set: neither order nor repetition is content', () => {
    const one = allied(['CONSULTATION', 'DEFENCE']);
    const other = allied(['DEFENCE', 'CONSULTATION', 'DEFENCE']);
    expect(sameTelling(one.told.telling, other.told.telling)).toBe(true);
    expect(sameTelling(one.told.telling, allied(['DEFENCE']).told.telling)).toBe(false);
  });

  test('stores a tie without direction lower id first, and tells its ends apart from those as written', () => {
    expect(allied([]).tie).toMatchObject({ subject: 'state:CHN', object: 'state:PAK' });
  });

  test('refuses a type that does not exist and a spell that cannot be, at the place', () => {
    expect(() => tellingOf(membership('a', 'b', { type: 'KNOWS', place: 'x:1' }))).toThrow('x:1: "KNOWS" is not a tie type.');
    const reversed = membership('a', 'b', { spell: { start: '2020', end: '2001', endStatus: 'ENDED' }, place: 'x:2' });
    expect(() => tellingOf(reversed)).toThrow(InvalidFact);
    expect(() => tellingOf(reversed)).toThrow(/^x:2: the spell ends/);
  });
});

describe('spokenOf', () => {
  test('holds only the properties in which voices can differ', () => {
    const { tie, told } = allied(['DEFENCE']);
    expect(spokenOf(told, tie.type).attributes).toEqual({ obligations: ['DEFENCE'] });
  });
});
