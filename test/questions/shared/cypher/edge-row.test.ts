/** Which properties of edges are read for an answer. */
import { TIE_TYPES } from '../../../../src/domain/tie-types';
import type { Lens } from '../../../../src/model/lens';
import { FOR_RECEIPT, propertiesToRead } from '../../../../src/questions/shared/cypher/edge-properties';
import { visibleAssertion } from '../../../../src/questions/shared/cypher/edge-row';

const lens = (policy: Lens['policy']): Lens => ({
  validAt: null,
  knownAt: { seq: 1, at: null },
  assertedBy: null,
  background: true,
  certainty: 'POSSIBLE',
  policy,
  minReliability: null,
});

describe('propertiesToRead', () => {
  test.each(TIE_TYPES.map(({ name }) => name))('if everything is shown, all that an assertion of %s is made of', (type) => {
    const used = new Set<string>();
    const edge = new Proxy({} as Record<string, unknown>, {
      get: (_, name) => {
        used.add(name as string);
        return 'a value';
      },
    });
    visibleAssertion({ type, subject: 'a', object: 'b', edge });
    expect(new Set(propertiesToRead([type], lens('ALL'), [], 'ALL'))).toEqual(used);
  });

  test('otherwise only what the question needs and the answer shows', () => {
    expect(propertiesToRead(['ASSERTS'], lens('ALL'), [...FOR_RECEIPT, 'position'], ['voices', 'standing'])).toEqual([
      'tieId',
      'sourceId',
      'standing',
      'position',
      'voices',
    ]);
  });

  test.each(['CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const)('and under %s also what the policy chooses by', (policy) => {
    const read = propertiesToRead(['PARTY_TO'], lens(policy), []);
    expect(read).toEqual(
      expect.arrayContaining(['assertionId', 'assertedBy', 'start', 'endStatus', 'endLatest', 'reliability', 'credibility', 'status']),
    );
    expect(read).not.toContain('quote');
  });
});

describe('visibleAssertion', () => {
  const row = (edge: Record<string, unknown>) => visibleAssertion({ type: 'ASSERTS', subject: 'a', object: 'b', edge });

  test('is partial if its spell was not read', () => {
    expect(row({ tieId: 'tie:1' }).partial).toBe(true);
    expect(row({ tieId: 'tie:1', assertionId: 'assertion:1' })).not.toHaveProperty('partial');
  });
});
