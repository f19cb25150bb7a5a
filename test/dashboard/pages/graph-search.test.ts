import { GRAPH_RULES, parseExpansions, withExpansion } from '../../../dashboard/app/pages/graph/graph-search';

describe('parseExpansions', () => {
  test('groups the types by entity', () => {
    expect(parseExpansions('state:PAK~HOLDS,state:PAK~MEMBER_OF,event:a~b~AT')).toEqual([
      { of: 'state:PAK', types: ['HOLDS', 'MEMBER_OF'] },
      { of: 'event:a~b', types: ['AT'] },
    ]);
  });
});

describe('replaces the types of an entity, and removes the entity if none are given', () => {
  test('puts an entity’s types in place of those before, and takes it out without any', () => {
    expect(withExpansion('state:PAK~HOLDS,state:IND~AT', 'state:PAK', ['MEMBER_OF'])).toBe('state:IND~AT,state:PAK~MEMBER_OF');
    expect(withExpansion('state:PAK~HOLDS', 'state:PAK', [])).toBeUndefined();
  });
});

describe('GRAPH_RULES', () => {
  test('accept only what the page can read', () => {
    expect(GRAPH_RULES.x('state:PAK~MEMBER_OF')).toBe(true);
    expect(GRAPH_RULES.x('state:PAK')).toBe(false);
    expect(GRAPH_RULES.x(Array.from({ length: 13 }, (_, at) => `state:A${at}~AT`).join(','))).toBe(false);
    expect(GRAPH_RULES.cap('5000')).toBe(false);
  });
});
