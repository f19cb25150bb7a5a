import { InvalidArgument } from '../../src/errors';
import { type LensInput, lensInForce, readKnownAt } from '../../src/model/lens';
import { readPeriod } from '../../src/model/period';

const NEWEST = { seq: 7, at: '2026-01-31T12:00:00.000Z' };
/** An input that the types refuse, but that a command line or a variable can contain. */
const loose = (input: Record<string, unknown>) => input as LensInput;

describe('readKnownAt', () => {
  test.each([
    [null, { kind: 'NEWEST' }],
    [undefined, { kind: 'NEWEST' }],
    ['#12', { kind: 'SEQ', seq: 12 }],
    ['#0', { kind: 'SEQ', seq: 0 }],
    ['2026-01-31T12:00:00Z', { kind: 'INSTANT', at: '2026-01-31T12:00:00.000Z' }],
    ['2026-01-31T12:00Z', { kind: 'INSTANT', at: '2026-01-31T12:00:00.000Z' }],
    ['2026-01-31T12:00:00.123456789Z', { kind: 'INSTANT', at: '2026-01-31T12:00:00.123Z' }],
    ['2026-01-31T12:00:00+05:30', { kind: 'INSTANT', at: '2026-01-31T06:30:00.000Z' }],
    ['2024-02-29', { kind: 'INSTANT', at: '2024-02-29T23:59:59.999Z' }],
  ])('%j is %j', (text, expected) => {
    expect(readKnownAt(text)).toEqual(expected);
  });

  test.each([
    '',
    '12',
    '#',
    '#-1',
    '#1.5',
    '#12 ',
    'yesterday',
    '2026',
    '2026-01',
    '2026-01-31T12:00:00',
    '2026-02-30',
    '2026-02-30T12:00:00Z',
    '2025-02-29T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-01-31T25:00:00Z',
    '2026-01-31?',
  ])('refuses %j', (text) => {
    expect(() => readKnownAt(text)).toThrow(InvalidArgument);
    expect(() => readKnownAt(text)).toThrow(`knownAt: "${text}" is not a point of knowledge.`);
  });
});

describe('lensInForce', () => {
  const defaults = {
    validAt: null,
    knownAt: NEWEST,
    assertedBy: null,
    background: true,
    certainty: 'POSSIBLE',
    policy: 'ALL',
    minReliability: null,
  };

  test('by default has all of time, what is known now and all sources', () => {
    expect(lensInForce({}, NEWEST)).toEqual(defaults);
  });

  test('reads null as a missing argument', () => {
    const nothing = { validAt: null, assertedBy: null, background: null, certainty: null, policy: null, minReliability: null };
    expect(lensInForce(nothing, NEWEST)).toEqual(defaults);
  });

  test('keeps the given values, with the perspective sorted and without repeats', () => {
    const input: LensInput = {
      validAt: '2025-05-09',
      assertedBy: ['state:PAK', 'source:x', 'state:PAK'],
      background: false,
      certainty: 'CERTAIN',
      policy: 'CONSENSUS',
      minReliability: 'C',
    };
    expect(lensInForce(input, NEWEST)).toEqual({
      ...input,
      validAt: readPeriod('2025-05-09'),
      knownAt: NEWEST,
      assertedBy: ['source:x', 'state:PAK'],
    });
  });

  test.each([
    [{ validAt: 'someday' }, 'validAt: "someday" is not a date.'],
    [{ validAt: '2025~' }, 'validAt: "2025~" is not a day, a month or a year. Accepted: a day such as 2025-05-09'],
    [{ validAt: '2025-02-29' }, 'validAt: "2025-02-29" is not a day of the calendar'],
    [{ assertedBy: [] }, 'assertedBy: the list is empty.'],
    [{ assertedBy: ['India'] }, 'assertedBy: "India" is not an id.'],
    [{ assertedBy: ['state:IND', 'state:'] }, 'assertedBy: "state:" is not an id.'],
    [{ minReliability: 'G' }, 'minReliability: "G" is not known here. Accepted: A, B, C, D, E, F.'],
    [{ certainty: 'SURE' }, 'certainty: "SURE" is not known here. Accepted: CERTAIN, POSSIBLE.'],
    [{ policy: 'NEWEST' }, 'policy: "NEWEST" is not known here. Accepted: ALL, CONSENSUS, MOST_RELIABLE, LATEST.'],
  ])('refuses %j', (input, message) => {
    expect(() => lensInForce(loose(input), NEWEST)).toThrow(InvalidArgument);
    expect(() => lensInForce(loose(input), NEWEST)).toThrow(message);
  });
});
