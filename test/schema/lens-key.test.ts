/** Two lenses have the same keys if and only if they show the same. */
import { type LensInput, lensInForce } from '../../src/model/lens';
import { lensDigest, lensKey } from '../../src/schema/lens/lens-key';

const digest = (input: LensInput, seq = 7) => lensDigest(lensInForce(input, { seq, at: `2026-01-0${seq}T00:00:00.000Z` }));

describe('lensKey', () => {
  test('differs by recording and by every part of the lens', () => {
    const lenses: LensInput[] = [
      {},
      { validAt: '2001-12-31' },
      { validAt: '2001-12' },
      { validAt: '2001-12', certainty: 'CERTAIN' },
      { assertedBy: ['state:IND'] },
      { assertedBy: ['state:IND'], background: false },
      { assertedBy: ['state:PAK'] },
      { policy: 'LATEST' },
      { minReliability: 'B' },
    ];
    const digests = [...lenses.map((lens) => digest(lens)), digest({}, 8)];
    expect(new Set(digests).size).toBe(lenses.length + 1);
  });

  test('is the same for lenses that show the same', () => {
    expect(digest({ background: false, certainty: 'CERTAIN', minReliability: 'F' })).toBe(digest({}));
    expect(digest({ assertedBy: ['state:PAK', 'state:IND'], knownAt: '#7' })).toBe(digest({ assertedBy: ['state:IND', 'state:PAK'] }));
    expect(digest({ validAt: '2024-02' })).toBe(digest({ validAt: '2024-02', certainty: 'POSSIBLE' }));
  });

  test('is short, and differs between ids', () => {
    expect(lensKey('state:PAK', digest({}))).toMatch(/^state:PAK@[0-9a-f]{16}$/);
  });
});
