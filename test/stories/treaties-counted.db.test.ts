/** The treaties of two states as a dossier counts them: the counts and certainties against the dossier's own list of treaties. */
import { useSeededSchema } from '../support/seeded-schema';

interface Answer {
  readonly treatyCounts: readonly { readonly count: number; readonly certain: number | null; readonly possible: number | null }[];
  readonly treaties: readonly {
    readonly treaty: { readonly id: string; readonly ambit: string | null; readonly instrument: string | null };
    readonly stage: string;
    readonly certainty: string | null;
    readonly parties: readonly {
      readonly side: string;
      readonly tie: { readonly spells: readonly { readonly certainty: string | null }[] };
    }[];
  }[];
}

describe('the treaties of India and Pakistan', () => {
  const seeded = useSeededSchema();

  const dossierOf = async (lens: string): Promise<Answer> => {
    const query = `query ${lens} { dossier(a: "state:IND", b: "state:PAK") {
      treatyCounts { ambit instrument stage count certain possible }
      treaties(first: 500) { treaty { id ambit instrument } stage certainty parties { side tie { spells { certainty } } } }
    } }`;
    return (await seeded.ask(query)).dossier;
  };

  test.each(['', '@lens(validAt: "2025-06-03")'])('are counted as they are listed %s', async (lens) => {
    const { treaties, treatyCounts } = await dossierOf(lens);
    expect(treaties.map(({ treaty }) => treaty.id)).toContain('treaty:indus-waters-1960');
    const counts = new Map<string, { count: number; certain: number }>();
    for (const { treaty, stage, certainty } of treaties) {
      const key = JSON.stringify({ ambit: treaty.ambit, instrument: treaty.instrument, stage });
      const { count, certain } = counts.get(key) ?? { count: 0, certain: 0 };
      counts.set(key, { count: count + 1, certain: certain + (certainty === 'CERTAIN' ? 1 : 0) });
    }
    const expected = [...counts].map(([key, { count, certain }]) => {
      return { ...JSON.parse(key), count, ...(lens === '' ? { certain: null, possible: null } : { certain, possible: count - certain }) };
    });
    expect(treatyCounts).toHaveLength(expected.length);
    expect(treatyCounts).toEqual(expect.arrayContaining(expected));
  });

  test('each treaty is as certain on a day as the less certain of the two ties', async () => {
    for (const { certainty, parties } of (await dossierOf('@lens(validAt: "2025-06-03")')).treaties) {
      const certain = ['A', 'B'].every((side) =>
        parties.some((party) => party.side === side && party.tie.spells.some((spell) => spell.certainty === 'CERTAIN')),
      );
      expect(certainty).toBe(certain ? 'CERTAIN' : 'POSSIBLE');
    }
    expect((await dossierOf('')).treaties.filter(({ certainty }) => certainty !== null)).toEqual([]);
  });
});
