/** A treaty that several data sets list under different ids is one treaty in a dossier, if a judgement says so. */
import type { AssertionFact } from '../../../src/model/fact';
import { entity, membership } from '../../recorder/facts';
import { useRecordedSchema } from '../../support/seeded-schema';

const party = (state: string, treaty: string, rest: Partial<AssertionFact> = {}) =>
  membership(`state:${state}`, `treaty:${treaty}`, {
    type: 'PARTY_TO',
    attributes: { status: 'PARTY' },
    sourceId: `source:of-${treaty}`,
    ...rest,
  });

const judged = (a: string, b: string, judgement: string, rest: Partial<AssertionFact> = {}) =>
  membership(`treaty:${a}`, `treaty:${b}`, {
    type: 'SAME_AS',
    spell: { start: '..', end: null, endStatus: 'ONGOING' },
    sourceId: 'source:judge',
    reliability: 'C',
    attributes: { judgement },
    ...rest,
  });

const TREATIES = ['a-shared', 'b-shared', 'c-signed', 'd-unsure', 'e-unsure', 'f-one-side', 'g-both', 'h-of-one', 'i-of-other', 'j-alone'];

describe('a treaty under several ids', () => {
  const world = useRecordedSchema([
    ...[...TREATIES.map((treaty) => `of-${treaty}`), 'judge'].map((name) => entity(`source:${name}`)),
    ...['IND', 'PAK'].map((code) => entity(`state:${code}`)),
    entity('treaty:a-shared', { ambit: 'BILATERAL' }),
    entity('treaty:b-shared', { instrument: 'AGREEMENT', ambit: 'MULTILATERAL' }),
    ...TREATIES.slice(2).map((treaty) => entity(`treaty:${treaty}`, { ambit: 'BILATERAL', instrument: 'AGREEMENT' })),
    ...['a-shared', 'b-shared', 'c-signed', 'd-unsure', 'e-unsure', 'g-both'].flatMap((treaty) =>
      ['IND', 'PAK'].map((state) =>
        party(state, treaty, treaty === 'c-signed' && state === 'PAK' ? { attributes: { status: 'SIGNATORY' } } : {}),
      ),
    ),
    party('IND', 'f-one-side'),
    party('IND', 'h-of-one'),
    party('PAK', 'i-of-other'),
    party('PAK', 'j-alone'),
    judged('a-shared', 'b-shared', 'SAME'),
    // A chain: c is the same as b, and a is the same as b.
    judged('c-signed', 'b-shared', 'SAME'),
    judged('d-unsure', 'e-unsure', 'UNSURE'),
    // One of the two states is tied only to this id.
    judged('f-one-side', 'g-both', 'SAME'),
    // Each of the two is tied to one of the ids alone.
    judged('i-of-other', 'h-of-one', 'SAME'),
    judged('j-alone', 'h-of-one', 'UNSURE'),
  ]);

  async function ask(lens = '') {
    const { data, receipt } = await world.askWithReceipt(`query ${lens && `@lens(${lens})`} { dossier(a: "state:IND", b: "state:PAK") {
      totals { treaties sources } treatyCounts { ambit instrument stage count } sources(first: 100) { id }
      treaties(first: 100) { treaty { id } sameAs { id } stage parties { side actor { id } statuses tie { object { id } } } } } }`);
    return { dossier: data.dossier, receipt };
  }

  const idsOf = (treaties: { treaty: { id: string }; sameAs: { id: string }[] }[]) =>
    treaties.map(({ treaty, sameAs }) => [treaty, ...sameAs].map(({ id }) => id.slice('treaty:'.length)).join(' '));

  test('is listed once, with its other ids; treaties that may be the same are listed separately', async () => {
    const { dossier, receipt } = await ask();
    expect(idsOf(dossier.treaties)).toEqual([
      'd-unsure',
      'e-unsure',
      'f-one-side g-both',
      'h-of-one i-of-other',
      'b-shared a-shared c-signed',
    ]);
    expect(dossier.totals.treaties).toBe(5);
    expect(receipt.judgedSame).toEqual([
      expect.objectContaining({ id: 'treaty:b-shared', with: ['treaty:a-shared', 'treaty:c-signed'] }),
      expect.objectContaining({ id: 'treaty:f-one-side', with: ['treaty:g-both'] }),
      expect.objectContaining({ id: 'treaty:h-of-one', with: ['treaty:i-of-other'] }),
    ]);
    expect(receipt.sources).toContain('source:judge');
    expect(dossier.sources).toContainEqual({ id: 'source:judge' });
  });

  test('has the parties of each id, each with its source, and has the furthest stage that they give', async () => {
    const treaty = (await ask()).dossier.treaties.at(-1);
    expect(
      treaty.parties.map(({ side, tie, statuses }: { side: string; tie: { object: { id: string } }; statuses: string[] }) => [
        side,
        tie.object.id,
        ...statuses,
      ]),
    ).toEqual([
      ['A', 'treaty:a-shared', 'PARTY'],
      ['A', 'treaty:b-shared', 'PARTY'],
      ['A', 'treaty:c-signed', 'PARTY'],
      ['B', 'treaty:a-shared', 'PARTY'],
      ['B', 'treaty:b-shared', 'PARTY'],
      ['B', 'treaty:c-signed', 'SIGNATORY'],
    ]);
    expect(treaty.stage).toBe('IN_FORCE');
  });

  test('counts once, under the entry with the most details', async () => {
    const { dossier } = await ask();
    expect(dossier.treatyCounts).toEqual([
      { ambit: 'BILATERAL', instrument: 'AGREEMENT', stage: 'IN_FORCE', count: 4 },
      { ambit: 'MULTILATERAL', instrument: 'AGREEMENT', stage: 'IN_FORCE', count: 1 },
    ]);
  });

  test('is several treaties through a lens that does not include the judgement', async () => {
    const { dossier, receipt } = await ask('minReliability: B');
    expect(idsOf(dossier.treaties)).toEqual(['a-shared', 'c-signed', 'd-unsure', 'e-unsure', 'g-both', 'b-shared']);
    expect(dossier.totals.treaties).toBe(6);
    expect(receipt.judgedSame).toBeUndefined();
  });
});
