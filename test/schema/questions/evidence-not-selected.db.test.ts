/** Questions read less when an operation selects no ties. What they answer is then the same as with the ties, and so is the receipt. */
import { useSeededSchema } from '../../support/seeded-schema';

const LENSES = [
  '',
  '@lens(validAt: "2016-06-01")',
  '@lens(assertedBy: ["state:IND"])',
  '@lens(policy: CONSENSUS)',
  '@lens(policy: LATEST, validAt: "2010")',
];
const TIE = '{ id standing voices { id } subject { id } spells { start assertions { id source { id } locator } } }';

/** A question without ties and the same with them. `also` is what the second selects in addition; only what both select is compared. */
const PAIRS: readonly (readonly [question: string, fields: string, also: string])[] = [
  ['neighbourhood(of: ["state:PAK"], hops: 1)', 'order size examined entities { hops ties entity { id } }', `ties ${TIE}`],
  [
    'neighbourhood(of: ["state:PAK", "state:IND"], hops: 2, first: 30, firstTies: 20)',
    'order size truncated rings { count }',
    `ties ${TIE}`,
  ],
  ['neighbourhood(of: ["person:sergey-lavrov"], hops: 2, first: 9)', 'order size kinds { kind count leftOut }', `ties ${TIE}`],
  ['paths(from: "state:IND", to: "state:CHN", maxHops: 1, semantics: ANY)', 'examined completeThrough', `paths { hops { tie ${TIE} } }`],
  ['paths(from: "state:IND", to: "state:CHN", maxHops: 2, semantics: ANY)', 'examined truncatedBy', `paths { hops { tie ${TIE} } }`],
  ['paths(from: "state:PAK", to: "state:CHN", maxHops: 3, semantics: ANY, first: 40)', 'examined', `paths { hops { tie ${TIE} } }`],
  ['paths(from: "state:PAK", to: "state:CHN", maxHops: 3, minVoices: 2, semantics: ANY)', 'examined', `paths { hops { tie ${TIE} } }`],
  [
    'timeline(of: ["state:PAK"], first: 40)',
    'totalCount undated densities { year entries } pageInfo { endCursor }',
    `edges { node { spell { start } tie ${TIE} } }`,
  ],
  ['timeline(of: ["state:PAK", "state:IND"], from: "1990", to: "2010", first: 9)', 'totalCount', `edges { node { tie ${TIE} } }`],
  ['sharedMemberships(of: ["state:PAK", "state:IND"])', 'organisation { id } intervals { start end }', 'coverage { source { id } }'],
  [
    'treatyStatus(treaty: "treaty:indus-waters-1960")',
    'contested parties { party { id } status since contested } steps { date }',
    `parties { tie ${TIE} } steps { takenBy ${TIE} }`,
  ],
];

const YEARS = 'dyadYears(actors: ["state:IND", "state:PAK"], from: 1990, to: 1999, measures:';
const MEASURES = [
  'SHARED_ORGANISATIONS',
  'TREATIES_IN_FORCE',
  'MISSIONS',
  'ALLIANCES',
  'RIVALRY',
  'MEETINGS',
  'DISPUTES',
  'VISITS',
  'HOSTILE_ACTS',
];

describe('a question whose ties are not selected', () => {
  const world = useSeededSchema();

  /** The fields of the shorter answer, as the longer one has them. */
  const onlyKnown = (longer: unknown, shorter: unknown): unknown => {
    if (Array.isArray(longer) && Array.isArray(shorter)) return longer.map((one, at) => onlyKnown(one, shorter[at]));
    if (typeof longer !== 'object' || longer === null || typeof shorter !== 'object' || shorter === null) return longer;
    const names = Object.keys(shorter);
    return Object.fromEntries(names.map((name) => [name, onlyKnown(longer[name as never], shorter[name as never])]));
  };

  async function compareBoth(short: string, long: string): Promise<void> {
    const [shorter, longer] = [await world.askWithReceipt(short), await world.askWithReceipt(long)];
    expect(onlyKnown(longer.data, shorter.data)).toEqual(shorter.data);
    expect(longer.receipt).toEqual(shorter.receipt);
    expect(Object.keys(shorter.data)).not.toEqual([]);
  }

  test.each(LENSES)('has the same answer and receipt: %s', async (lens) => {
    for (const [question, fields, also] of PAIRS)
      await compareBoth(`query Q ${lens} { ${question} { ${fields} } }`, `query Q ${lens} { ${question} { ${fields} ${also} } }`);
    for (const measure of MEASURES) {
      const asked = (evidence: string) =>
        `query Q ${lens} { ${YEARS} [${measure}]) { edges { node { year values { value told certain ${evidence} } } } } }`;
      await compareBoth(asked(''), asked(`evidence { counted { id } ties ${TIE} }`));
    }
  });

  test('also if the ties are selected under another name, in a fragment, or only if a variable says so', async () => {
    const question = 'neighbourhood(of: ["state:PAK"])';
    const asked = (ties: string) =>
      `query Q($also: Boolean = true) { ${question} { size @include(if: $also) ${ties} } } fragment More on Neighbourhood { others: ties { id voices { id } } }`;
    const [{ data: inFragment }, { data: skipped }] = [
      await world.askWithReceipt(asked('...More')),
      await world.askWithReceipt(asked('...More @skip(if: $also)')),
    ];
    expect(inFragment.neighbourhood.others).toHaveLength(inFragment.neighbourhood.size);
    expect(inFragment.neighbourhood.others[0].voices.length).toBeGreaterThan(0);
    expect(skipped.neighbourhood).toEqual({ size: inFragment.neighbourhood.size });
  });
});
