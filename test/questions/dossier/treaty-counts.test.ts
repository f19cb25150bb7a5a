/** Treaties of a dossier, counted by ambit, instrument and stage. */

import type { Certainty } from '../../../src/model/spell';
import { type JointTreaty, type TreatyStage, treatyCounts } from '../../../src/questions/dossier/joint-treaties';
import { atOnce } from '../../../src/turns';

let made = 0;
function treaty(ambit: string | null, instrument: string | null, stage: TreatyStage, certainty: Certainty | null): JointTreaty {
  made += 1;
  return {
    treaty: { id: `treaty:${made}`, ambit, instrument },
    cluster: null,
    stage,
    certainty,
    standing: 'UNIQUE',
    parties: [],
    steps: [],
  };
}

describe('treatyCounts', () => {
  test('counts each kind at each stage separately, and unknown values as their own kind', () => {
    const treaties = [
      treaty('BILATERAL', 'AGREEMENT', 'IN_FORCE', null),
      treaty('BILATERAL', 'AMENDMENT', 'IN_FORCE', null),
      treaty('BILATERAL', 'AGREEMENT', 'IN_FORCE', null),
      treaty('BILATERAL', 'AGREEMENT', 'ENDED', null),
      treaty('MULTILATERAL', 'NON_BINDING', 'SIGNED', null),
      treaty(null, null, 'SIGNED', null),
    ];
    const counts = atOnce(treatyCounts(treaties));
    expect(counts.map(({ ambit, instrument, stage, count }) => [ambit, instrument, stage, count])).toEqual([
      ['BILATERAL', 'AGREEMENT', 'ENDED', 1],
      ['BILATERAL', 'AGREEMENT', 'IN_FORCE', 2],
      ['BILATERAL', 'AMENDMENT', 'IN_FORCE', 1],
      ['MULTILATERAL', 'NON_BINDING', 'SIGNED', 1],
      [null, null, 'SIGNED', 1],
    ]);
    expect(counts.filter(({ certain, possible }) => certain !== null || possible !== null)).toEqual([]);
  });

  test('on a day, counts certain and possible treaties separately', () => {
    const onTheDay = (['CERTAIN', 'POSSIBLE', 'CERTAIN'] as const).map((certainty) =>
      treaty('BILATERAL', 'PROTOCOL', 'IN_FORCE', certainty),
    );
    expect(atOnce(treatyCounts(onTheDay))).toEqual([
      { ambit: 'BILATERAL', instrument: 'PROTOCOL', stage: 'IN_FORCE', count: 3, certain: 2, possible: 1 },
    ]);
  });

  test('without treaties the list is empty', () => {
    expect(atOnce(treatyCounts([]))).toEqual([]);
  });
});
