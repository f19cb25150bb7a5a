import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { buildAssertionId, buildTieId, buildVersionId, isEntityId } from '../../src/model/ids';
import { assertProperty } from '../support/seeds';

describe('isEntityId', () => {
  test.each(['state:PAK', 'event:2025-06-03-fatemi-lavrov', 'source:cow-igo', 'post:RUS_fm', 'treaty:1960.1', 'action:9'])(
    '%s is an entity id',
    (id) => {
      expect(isEntityId(id)).toBe(true);
    },
  );

  test.each([
    '',
    'PAK',
    'state:',
    ':PAK',
    'State:PAK',
    'state:-PAK',
    'state:P K',
    'state:PAK\n',
    'state:é',
    'a:b:c',
    '#12',
    "state:x' OR 1",
  ])('%j is not an entity id', (id) => {
    expect(isEntityId(id)).toBe(false);
  });
});

describe('buildTieId', () => {
  test('is the same on every machine', () => {
    const text = '9:MEMBER_OF;9:state:PAK;16:organisation:SCO;0:;';
    expect(buildTieId('MEMBER_OF', 'state:PAK', 'organisation:SCO', '')).toBe(
      `tie:${createHash('sha256').update(text).digest('hex').slice(0, 26)}`,
    );
  });

  test('differs if any part differs, even if the joined parts look the same', () => {
    const PART = fc.string({ unit: fc.constantFrom('a', '1', ':', ';', ''), maxLength: 4 });
    const PARTS = fc.tuple(PART, PART, PART, PART);
    assertProperty(
      fc.property(PARTS, PARTS, (a, b) => {
        expect(buildTieId(...a) === buildTieId(...b)).toBe(a.every((part, index) => part === b[index]));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('buildAssertionId', () => {
  test('differs between sources and between records of a source', () => {
    const tie = buildTieId('HOLDS', 'person:a', 'post:b', '');
    const ids = [buildAssertionId(tie, 'source:x', '1'), buildAssertionId(tie, 'source:x', '2'), buildAssertionId(tie, 'source:y', '1')];
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^assertion:[0-9a-f]{26}$/.test(id))).toBe(true);
    expect(buildAssertionId(tie, 'source:x', '1')).toBe(ids[0]);
  });
});

describe('buildVersionId', () => {
  test('is the assertion and the recording that opened the version', () => {
    expect(buildVersionId('assertion:0a', 3)).toBe('assertion:0a#3');
  });
});
