import fc from 'fast-check';
import { RELIABILITIES } from '../../src/model/grades';
import { type Lens, lensInForce } from '../../src/model/lens';
import { isBackground, lensConditions, lensNodeCondition } from '../../src/model/lens-conditions';
import { Represented } from '../../src/model/represented';
import { CERTAINTIES } from '../../src/model/spell';
import { assertProperty } from '../support/seeds';
import { type Edge, holds } from './condition-holds';

const ACTORS = ['state:A', 'state:B', 'state:C'];
const SOURCES = ['source:x', 'source:y'];
const EDGE = fc.record({
  stance: fc.constantFrom('AFFIRMS', 'AFFIRMS', 'AFFIRMS', 'DENIES', 'RETRACTED'),
  recordedFrom: fc.integer({ min: 1, max: 6 }),
  recordedTo: fc.integer({ min: 2, max: 8 }),
  startEarliest: fc.integer({ min: 0, max: 9 }),
  startLatest: fc.integer({ min: 0, max: 9 }),
  endEarliest: fc.integer({ min: 0, max: 19 }),
  // No spell ends before its earliest start.
  endLatest: fc.integer({ min: 9, max: 19 }),
  assertedBy: fc.constantFrom(...ACTORS),
  sourceId: fc.constantFrom(...SOURCES),
  voices: fc.subarray([...ACTORS, ...SOURCES]),
  reliability: fc.constantFrom(...RELIABILITIES),
});
const LENS: fc.Arbitrary<Lens> = fc.record({
  validAt: fc.option(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.nat({ max: 4 })).map(([first, more]) => ({ first, last: first + more }))),
  knownAt: fc.integer({ min: 0, max: 8 }).map((seq) => ({ seq, at: null })),
  assertedBy: fc.option(fc.subarray([...ACTORS, ...SOURCES], { minLength: 1 })),
  background: fc.boolean(),
  certainty: fc.constantFrom(...CERTAINTIES),
  policy: fc.constant('ALL' as const),
  minReliability: fc.option(fc.constantFrom(...RELIABILITIES)),
});

describe('lensConditions', () => {
  const shows = (lens: Lens, edge: Edge) => holds(lensConditions(lens), edge);
  const RUNS = { numRuns: 4000 };

  test('shows an edge if all four rules hold, and only then', () => {
    assertProperty(
      fc.property(LENS, EDGE, (lens, edge) => {
        const now = lens.knownAt.seq;
        const known = edge.stance === 'AFFIRMS' && edge.recordedFrom <= now && now < edge.recordedTo;
        const [from, to] = lens.certainty === 'CERTAIN' ? [edge.startLatest, edge.endEarliest] : [edge.startEarliest, edge.endLatest];
        const days =
          lens.validAt && Array.from({ length: lens.validAt.last - lens.validAt.first + 1 }, (_, at) => lens.validAt!.first + at);
        const inForce = (day: number) => from <= day && day <= to;
        const timely = days === null || (lens.certainty === 'CERTAIN' ? days.every(inForce) : days.some(inForce));
        const perspective = lens.assertedBy ?? [];
        const own = perspective.includes(edge.assertedBy) || perspective.includes(edge.sourceId);
        const unanswered = perspective.every((id) => !edge.voices.includes(id));
        const heard = lens.assertedBy === null || own || (lens.background && unanswered);
        const graded = lens.minReliability === null || edge.reliability <= lens.minReliability;
        expect(shows(lens, edge)).toBe(known && timely && heard && graded);
      }),
      RUNS,
    );
  });

  test.each(['validAt', 'assertedBy', 'minReliability'] as const)('removing %s from the lens never hides an edge', (condition) => {
    assertProperty(
      fc.property(LENS, EDGE, (lens, edge) => {
        if (shows(lens, edge)) expect(shows({ ...lens, [condition]: null }, edge)).toBe(true);
      }),
      RUNS,
    );
  });

  test('an edge shown as CERTAIN is shown as POSSIBLE, and an edge shown without background is shown with it', () => {
    assertProperty(
      fc.property(LENS, EDGE, (lens, given) => {
        const edge = {
          ...given,
          startLatest: Math.max(given.startLatest, given.startEarliest),
          endLatest: Math.max(given.endLatest, given.endEarliest),
        };
        if (shows({ ...lens, certainty: 'CERTAIN' }, edge)) expect(shows({ ...lens, certainty: 'POSSIBLE' }, edge)).toBe(true);
        if (shows({ ...lens, background: false }, edge)) expect(shows({ ...lens, background: true }, edge)).toBe(true);
      }),
      RUNS,
    );
  });

  test('has only the conditions that the lens needs', () => {
    expect(lensConditions(lensInForce({}, { seq: 5, at: null }))).toEqual({
      all: [
        { field: 'stance', is: 'eq', value: 'AFFIRMS' },
        { field: 'recordedFrom', is: 'lte', value: 5 },
        { field: 'recordedTo', is: 'gt', value: 5 },
      ],
    });
  });
});

describe('lensNodeCondition', () => {
  test('requires that the node was recorded by then', () => {
    expect(lensNodeCondition(lensInForce({}, { seq: 5, at: null }))).toEqual({ field: 'recordedFrom', is: 'lte', value: 5 });
  });
});

describe('isBackground', () => {
  test('marks edges that are shown and would be hidden without background', () => {
    let marked = 0;
    assertProperty(
      fc.property(LENS, EDGE, fc.constantFrom('t1', 't2'), (lens, edge, tieId) => {
        const represented = new Represented([{ tie: 't1', from: 2, to: 6 }]);
        const withBackground = { ...lens, validAt: null, minReliability: null, background: true, represented };
        const spoken = { ...edge, tieId, voices: [...edge.voices, edge.assertedBy, edge.sourceId] };
        const shown = (through: Lens) => holds(lensConditions(through), spoken);
        if (!shown(withBackground)) return;
        const background = isBackground(withBackground, { type: 'MEMBER_OF', tieId, voices: spoken.voices });
        if (background) marked += 1;
        expect(background).toBe(!shown({ ...withBackground, background: false }));
      }),
      { numRuns: 4000 },
    );
    expect(marked).toBeGreaterThan(20);
  });

  test('marks no edge that says what a claim is about', () => {
    const lens = lensInForce({ assertedBy: ['state:A'] }, { seq: 1, at: null });
    expect(isBackground(lens, { type: 'ABOUT', tieId: 't1', voices: ['source:x'] })).toBe(false);
    expect(isBackground(lens, { type: 'CONCERNS', tieId: 't1', voices: ['source:x'] })).toBe(true);
  });
});
