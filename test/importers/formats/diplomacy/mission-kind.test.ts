/** What the terms of Wikidata for missions mean. */
import { missionKind } from '../../../../src/importers/formats/diplomacy/mission-kind';

describe('missionKind', () => {
  test.each([
    ['embassy', 'EMBASSY'],
    ['Embassy of the United States', 'EMBASSY'],
    ['apostolic nunciature', 'EMBASSY'],
    ['British High Commission', 'HIGH_COMMISSION'],
    ['consulate general', 'CONSULATE_GENERAL'],
    ['honorary consulate', 'CONSULATE'],
    ['liaison office', 'OTHER'],
  ])('%s is %s', (type, kind) => {
    expect(missionKind(type)?.kind).toBe(kind);
  });

  test('a mission that only does the work of an embassy or a consulate is neither', () => {
    expect(['de facto embassy', 'de facto consulate'].map((type) => missionKind(type))).toEqual([
      { kind: 'OTHER', word: 'de-facto-embassy' },
      { kind: 'OTHER', word: 'de-facto-consulate' },
    ]);
  });
});
