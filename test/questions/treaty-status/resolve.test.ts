import { LATEST_DAY } from '../../../src/model/day';
import type { ResolvedTie } from '../../../src/model/resolved-tie';
import { resolveTreatyStatus, type TreatyStep } from '../../../src/questions/treaty-status/resolve';

type Status = readonly [status: string, start: number, certainty: 'CERTAIN' | 'POSSIBLE' | null, end?: number];

const tie = (type: string, subject: string, object: string, statuses: readonly Status[]): ResolvedTie =>
  ({
    id: `${type} ${subject} ${object}`,
    type,
    subject,
    object,
    spells: statuses.map(([status, start, certainty, end = LATEST_DAY]) => ({
      spell: { start: String(start) },
      bounds: { startEarliest: start, startLatest: start, endLatest: end },
      certainty,
      assertions: [{ properties: { status } }],
    })),
  }) as unknown as ResolvedTie;
const party = (id: string, ...statuses: Status[]) =>
  tie('PARTY_TO', id, 'treaty:x', statuses.length === 0 ? [['PARTY', 1, 'CERTAIN']] : statuses);
const step = (kind: string, day: number, ...takers: string[]): TreatyStep => ({
  action: `action:${kind}-${day}`,
  kind,
  date: String(day),
  declaredTerm: null,
  legalBasis: null,
  day,
  takenBy: takers.map((taker) => tie('TAKEN_BY', `action:${kind}-${day}`, taker, [['', day, 'CERTAIN']])),
  respondsTo: [],
  statements: [],
});
const [A, B, C] = ['state:AAA', 'state:BBB', 'state:CCC'] as const;
const words = (positions: readonly { actor: string; says: string }[]) => positions.map(({ actor, says }) => `${actor} ${says}`);

describe('resolveTreatyStatus', () => {
  test('a declared suspension leaves a treaty between two parties in force and contests it for both', () => {
    const status = resolveTreatyStatus(
      [party(A), party(B)],
      [step('SUSPENSION_DECLARED', 20, A), step('SUSPENSION_REJECTED', 21, B)],
      true,
    );
    expect(status).toMatchObject({ inForce: 'CERTAIN', contested: true });
    expect(words(status.positions)).toEqual([`${A} SUSPENDED`, `${B} IN_FORCE`]);
    expect(status.parties.map(({ status: held, contested }) => [held, contested])).toEqual([
      ['PARTY', true],
      ['PARTY', true],
    ]);
  });

  test('on a treaty with more parties, it contests only the status of the party that declared it', () => {
    const status = resolveTreatyStatus(
      [party(A), party(B), party(C)],
      [step('SUSPENSION_DECLARED', 20, A), step('SUSPENSION_REJECTED', 21, B)],
      false,
    );
    expect(status.parties.map(({ contested }) => contested)).toEqual([true, false, false]);
    expect(words(status.parties[1]!.positions)).toEqual([`${B} IN_FORCE`]);
  });

  test('the last step of each party counts: a suspension that the same party ended contests nothing', () => {
    const status = resolveTreatyStatus([party(A), party(B)], [step('SUSPENSION_ENDED', 30, A), step('SUSPENSION_DECLARED', 20, A)], true);
    expect(words(status.positions)).toEqual([`${A} IN_FORCE`]);
    expect(status.contested).toBe(false);
    expect(status.steps.map(({ kind }) => kind)).toEqual(['SUSPENSION_DECLARED', 'SUSPENSION_ENDED']);
  });

  test('a withdrawal that the sources follow and nobody rejects contests nothing', () => {
    const left = resolveTreatyStatus([party(A, ['FORMER_PARTY', 20, 'CERTAIN']), party(B)], [step('WITHDRAWAL', 20, A)], true);
    expect(left).toMatchObject({ inForce: null, contested: false });
  });

  test.each(['SIGNATORY', 'CONTRACTING_STATE'])('a party that becomes %s again, of an amendment, stays a party', (again) => {
    const both = [A, B].map((id) => party(id, ['SIGNATORY', 1, 'CERTAIN', 3], ['PARTY', 3, 'POSSIBLE'], [again, 9, 'CERTAIN']));
    const status = resolveTreatyStatus(both, [], false);
    expect(status.inForce).toBe('POSSIBLE');
    expect(status.parties.map(({ status: held, since }) => [held, since])).toEqual([
      ['PARTY', '3'],
      ['PARTY', '3'],
    ]);
  });

  test('a state that signs after it ceased to be a party is a signatory', () => {
    const status = resolveTreatyStatus([party(A, ['PARTY', 1, 'CERTAIN', 5], ['SIGNATORY', 9, 'CERTAIN']), party(B)], [], true);
    expect(status.parties[0]).toMatchObject({ status: 'SIGNATORY', since: '9' });
    expect(status.inForce).toBeNull();
  });

  test('a signatory that is not bound contests nothing and is not counted', () => {
    const status = resolveTreatyStatus([party(A), party(C, ['SIGNATORY', 1, 'CERTAIN'])], [step('SUSPENSION_DECLARED', 20, A)], true);
    expect(status.inForce).toBeNull();
    expect(status.parties[1]).toMatchObject({ status: 'SIGNATORY', contested: false });
  });

  test('of two claims of one status the more certain counts, and of two statuses the one that began last', () => {
    const [first] = resolveTreatyStatus(
      [party(A, ['PARTY', 5, 'POSSIBLE'], ['PARTY', 5, 'CERTAIN'], ['SIGNATORY', 1, 'CERTAIN'])],
      [],
      true,
    ).parties;
    expect(first).toMatchObject({ status: 'PARTY', certainty: 'CERTAIN', since: '5' });
  });

  test('without a day nothing is certain', () => {
    expect(resolveTreatyStatus([party(A, ['PARTY', 1, null]), party(B, ['PARTY', 1, null])], [], true).inForce).toBeNull();
  });
});
