/** The content of an asserted fact: one canonical form for the same content. */
import { InvalidFact } from '../../src/errors';
import { isSameContent, readAssertionFact, readVoicedSpell } from '../../src/model/assertion-version';
import { membership } from './facts';

const allied = (obligations: string[], rest = {}) =>
  readAssertionFact(membership('state:PAK', 'state:CHN', { type: 'ALLIED_WITH', attributes: { obligations, pact: 'x' }, ...rest }));

describe('readAssertionFact', () => {
  test('reads a list as a set: order and repetition do not matter', () => {
    const one = allied(['CONSULTATION', 'DEFENCE']);
    const other = allied(['DEFENCE', 'CONSULTATION', 'DEFENCE']);
    expect(isSameContent(one.asserted.content, other.asserted.content)).toBe(true);
    expect(isSameContent(one.asserted.content, allied(['DEFENCE']).asserted.content)).toBe(false);
  });

  test('stores a tie without direction with its lower id first', () => {
    expect(allied([]).tie).toMatchObject({ subject: 'state:CHN', object: 'state:PAK' });
  });

  test('refuses an unknown type and an impossible spell, with the location', () => {
    expect(() => readAssertionFact(membership('a', 'b', { type: 'KNOWS', place: 'x:1' }))).toThrow('x:1: "KNOWS" is not a tie type.');
    const reversed = membership('a', 'b', { spell: { start: '2020', end: '2001', endStatus: 'ENDED' }, place: 'x:2' });
    expect(() => readAssertionFact(reversed)).toThrow(InvalidFact);
    expect(() => readAssertionFact(reversed)).toThrow(/^x:2: the spell ends/);
  });
});

describe('readVoicedSpell', () => {
  test('contains only the properties in which voices can differ', () => {
    const { tie, asserted: told } = allied(['DEFENCE']);
    expect(readVoicedSpell(told, tie.type).attributes).toEqual({ obligations: ['DEFENCE'] });
  });
});
