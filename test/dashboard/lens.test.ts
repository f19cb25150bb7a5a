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
  test('keeps accepted values and drops the rest', () => {
    const raw = { at: '2025-06-03', known: '#3', by: 'state:IND', bg: '0', cert: 'certain', policy: 'latest', min: 'A', other: 'x' };
    const { other, ...kept } = raw;
    expect(lensSearch(raw)).toEqual(kept);
    expect(other).toBe('x');
    const bad = { at: '2025-02-30', known: 'yesterday', by: 'India', bg: '1', cert: 'maybe', policy: 'all', min: 'G' };
    expect(lensSearch(bad)).toEqual({});
  });

  test.each(['2025-06-03', '2025-06-03T10:15Z', '2025-06-03T10:15:00.123Z', '#1'])('accepts %s as a point of knowledge', (known) => {
    expect(lensSearch({ known })).toEqual({ known });
  });

  test.each(['#', '#-1', '2025-13-01', '2025-06-03T10', 'now'])('does not accept %s as a point of knowledge', (known) => {
    expect(lensSearch({ known })).toEqual({});
  });
});

describe('lensFromSearch and searchFromLens', () => {
  test('are inverses of each other', () => {
    expect(lensFromSearch(lensSearch({ ...searchFromLens(FULL) }))).toEqual(FULL);
  });

  test('leave the default lens out of the address', () => {
    expect(Object.values(searchFromLens(lensFromSearch({}))).every((value) => value === undefined)).toBe(true);
  });

  test('change only what is given', () => {
    expect(searchFromLens({ certainty: 'POSSIBLE' })).toEqual({ cert: undefined });
  });
});

describe('lensDirective', () => {
  test('writes every part that differs from its default', () => {
    expect(lensDirective(FULL)).toBe(
      ' @lens(validAt: "2025-06-03", knownAt: "#12", assertedBy: ["state:IND", "organisation:SCO"], background: false, ' +
        'certainty: CERTAIN, policy: MOST_RELIABLE, minReliability: B)',
    );
  });

  test('writes nothing for the default lens', () => {
    expect(lensDirective(lensFromSearch({}))).toBe('');
  });
});
