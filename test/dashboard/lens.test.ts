import { type Lens, lensDirective, lensFromSearch, lensSearch, searchFromLens } from '../../dashboard/app/lens/lens';

const FULL: Lens = {
  validAt: '2025-06-03',
  knownAt: '#12',
  assertedBy: ['state:IND', 'organisation:SCO'],
  background: false,
  certainty: 'CERTAIN',
  policy: 'MOST_RELIABLE',
  minReliability: 'B',
};

describe('lensSearch', () => {
  test('keeps what is accepted and drops the rest', () => {
    const raw = { at: '2025-06-03', known: '#3', by: 'state:IND', bg: '0', cert: 'certain', policy: 'latest', min: 'A', other: 'x' };
    const { other, ...kept } = raw;
    expect(lensSearch(raw)).toEqual(kept);
    expect(other).toBe('x');
    const bad = { at: '2025-02-30', known: 'yesterday', by: 'India', bg: '1', cert: 'maybe', policy: 'all', min: 'G' };
    expect(lensSearch(bad)).toEqual({});
  });

  test.each(['2025-06-03', '2025-06-03T10:15Z', '2025-06-03T10:15:00.123Z', '#1'])('takes %s for a point of knowledge', (known) => {
    expect(lensSearch({ known })).toEqual({ known });
  });

  test.each(['#', '#-1', '2025-13-01', '2025-06-03T10', 'now'])('takes %s for none', (known) => {
    expect(lensSearch({ known })).toEqual({});
  });
});

describe('lensOf and searchOf', () => {
  test('turn each other back', () => {
    expect(lensFromSearch(lensSearch({ ...searchFromLens(FULL) }))).toEqual(FULL);
  });

  test('leave the default lens out of the address', () => {
    expect(Object.values(searchFromLens(lensFromSearch({}))).every((value) => value === undefined)).toBe(true);
  });

  test('change only what is told', () => {
    expect(searchFromLens({ certainty: 'POSSIBLE' })).toEqual({ cert: undefined });
  });
});

describe('lensDirective', () => {
  test('says every part that is not a default', () => {
    expect(lensDirective(FULL)).toBe(
      ' @lens(validAt: "2025-06-03", knownAt: "#12", assertedBy: ["state:IND", "organisation:SCO"], background: false, ' +
        'certainty: CERTAIN, policy: MOST_RELIABLE, minReliability: B)',
    );
  });

  test('says nothing for the default lens', () => {
    expect(lensDirective(lensFromSearch({}))).toBe('');
  });
});
