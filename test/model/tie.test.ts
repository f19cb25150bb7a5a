import { TIE_TYPES } from '../../src/domain/tie-types';
import { buildAssertionIds, storedEnds } from '../../src/model/tie';

const SYMMETRIC = ['ALLIED_WITH', 'CONTIGUOUS_WITH', 'RIVAL_OF', 'SAME_AS'];

describe('storedEnds', () => {
  test('a tie without direction stores its lower id first, whichever end is given first', () => {
    for (const type of SYMMETRIC) {
      expect([storedEnds(type, 'state:RUS', 'state:CHN'), storedEnds(type, 'state:CHN', 'state:RUS')]).toEqual([
        ['state:CHN', 'state:RUS'],
        ['state:CHN', 'state:RUS'],
      ]);
    }
  });

  test('a tie with direction keeps its order', () => {
    expect(storedEnds('HAS_MISSION_IN', 'state:RUS', 'state:CHN')).toEqual(['state:RUS', 'state:CHN']);
    expect(storedEnds('HAS_MISSION_IN', 'state:CHN', 'state:RUS')).toEqual(['state:CHN', 'state:RUS']);
  });

  test('the ties without direction are alliance, border, rivalry and sameness', () => {
    expect(
      TIE_TYPES.filter((type) => type.symmetric)
        .map((type) => type.name)
        .sort(),
    ).toEqual(SYMMETRIC);
  });
});

describe('buildAssertionIds', () => {
  const fact = { type: 'ALLIED_WITH', subject: 'state:RUS', object: 'state:CHN', key: '', sourceId: 'source:x', record: '1' };

  test('a tie without direction is the same tie from either end', () => {
    expect(buildAssertionIds({ ...fact, subject: 'state:CHN', object: 'state:RUS' })).toEqual(buildAssertionIds(fact));
  });

  test('a tie with direction is a different tie from the other end', () => {
    const mission = { ...fact, type: 'HAS_MISSION_IN' };
    expect(buildAssertionIds({ ...mission, subject: 'state:CHN', object: 'state:RUS' }).tieId).not.toBe(buildAssertionIds(mission).tieId);
  });

  test('the key distinguishes parallel ties; source and record distinguish assertions of one tie', () => {
    const [one, keyed, other, again] = [fact, { ...fact, key: 'second' }, { ...fact, sourceId: 'source:y' }, { ...fact, record: '2' }].map(
      buildAssertionIds,
    );
    expect(keyed!.tieId).not.toBe(one!.tieId);
    expect([other!.tieId, again!.tieId]).toEqual([one!.tieId, one!.tieId]);
    expect(new Set([one, keyed, other, again].map((ids) => ids!.assertionId)).size).toBe(4);
  });
});
