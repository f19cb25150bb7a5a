/**
 * What each side said about April and May 2025: a perspective includes its organs and office holders; a claim has the standing of the
 * positions on it.
 */
import { useSeededSchema } from '../support/seeded-schema';

const EVENTS = [
  'event:2025-04-22-pahalgam-attack',
  'event:2025-05-07-indian-strikes',
  'event:2025-05-10-ceasefire',
  'event:2025-05-india-pakistan-conflict',
];
/**
 * By hand, from the seed's files: every claim about the events on which a speaker of Pakistan's side takes a position, whichever source
 * reports it.
 */
const SAID_BY_PAKISTAN = [
  'ceasefire-from-10-may',
  'india-downed-five-jets',
  'india-downed-large-aircraft',
  'pakistan-11-forces-killed',
  'pakistan-13-forces-killed',
  'pakistan-40-civilians-killed',
  'pakistan-53-killed',
  'pakistan-behind-pahalgam',
  'pakistan-downed-five-jets',
  'pakistan-downed-six-jets',
  'pakistan-downed-three-rafale',
  'pakistan-offers-neutral-investigation',
  'strikes-hit-nine-terrorist-sites',
  'strikes-non-escalatory',
  'strikes-on-civilians',
  'strikes-unprovoked',
  'usa-brokered-ceasefire',
];
const SAID_BY_ISPR = [
  'pakistan-11-forces-killed',
  'pakistan-13-forces-killed',
  'pakistan-40-civilians-killed',
  'pakistan-53-killed',
  'pakistan-downed-five-jets',
  'pakistan-downed-three-rafale',
  'strikes-hit-nine-terrorist-sites',
  'strikes-non-escalatory',
  'strikes-on-civilians',
  'strikes-unprovoked',
];
const alone = (...ids: string[]) => `@lens(assertedBy: ${JSON.stringify(ids)}, background: false)`;

describe('April and May 2025', () => {
  const { ask } = useSeededSchema();

  /** The claims about the events, each with its standing. */
  const claims = async (lens: string): Promise<Record<string, string>> => {
    const { all }: { all: { edges: { node: { id: string; standing: string } }[] } } = await ask(`query ${lens} {
      all: claims(first: 100, where: {aboutConnection: {some: {node: {id: {in: ${JSON.stringify(EVENTS)}}}}}}) { edges { node { id standing } } } }`);
    return Object.fromEntries(all.edges.map(({ node: { id, standing } }) => [id.slice('claim:'.length), standing]));
  };
  const disputes = async (lens: string): Promise<string[]> => {
    const { dossier } = await ask(
      `query ${lens} { dossier(a: "state:IND", b: "state:PAK") { disputes { standing claim { id standing } } } }`,
    );
    return dossier.disputes.map(({ claim, standing }: { claim: { id: string; standing: string }; standing: string }) =>
      [claim.id, claim.standing, standing].join(' '),
    );
  };
  const contested = async (lens: string): Promise<string[]> => {
    const answer = await ask(`query ${lens} { contested(tieTypes: [ASSERTS], first: 100) { edges { node { kind id standing } } } }`);
    const found: { node: { kind: string; id: string; standing: string } }[] = answer.contested.edges;
    return found.flatMap(({ node }) => (node.kind === 'CLAIM' ? [`${node.id} ${node.standing}`] : [])).sort();
  };

  test.each([
    ['state:PAK', SAID_BY_PAKISTAN],
    ['organisation:PAK-ispr', SAID_BY_ISPR],
    ['organisation:PAK-armed-forces', SAID_BY_ISPR],
    ['person:ishaq-dar', ['ceasefire-from-10-may']],
    ['organisation:PAK-mofa', []],
  ])('%s has every claim of its side, whichever source reports it', async (id, said) => {
    expect(Object.keys(await claims(alone(id))).sort()).toEqual(said);
  });

  test('disputes and contested claims are the same for both sides as for all sources, if one of the two affirms them', async () => {
    const [withoutPerspective, all] = [await disputes(''), await contested('')];
    expect(withoutPerspective).toHaveLength(11);
    expect(withoutPerspective.filter((text) => text.endsWith('DISPUTED DISPUTED'))).toHaveLength(11);
    // Only the report says that military sites were attacked; Pakistan's side does not.
    const onTheWordOfBoth = withoutPerspective.filter((text) => !text.startsWith('claim:strikes-on-military-sites'));
    expect(await disputes(alone('state:PAK', 'state:IND'))).toEqual(onTheWordOfBoth);
    expect(await contested(alone('state:PAK', 'state:IND'))).toEqual(all);
  });

  test('a claim is shown if a position on it is shown, and has the standing of those positions', async () => {
    expect(await claims('')).toMatchObject({
      'pakistan-downed-six-jets': 'DISPUTED',
      'pakistan-downed-three-rafale': 'AGREED',
      'pakistan-53-killed': 'UNIQUE',
    });
    // On Pakistan's side only the prime minister says so; a statement that only the report makes is not Pakistan's.
    expect(await claims(alone('state:PAK'))).toMatchObject({ 'pakistan-downed-six-jets': 'UNIQUE' });
    const indias = 'claim:india-16-civilians-killed';
    const look = (lens: string) =>
      ask(`query ${lens} { claims(where: {id: {eq: "${indias}"}}) { totalCount } entity(id: "${indias}") { id } }`);
    expect(await look('')).toEqual({ claims: { totalCount: 1 }, entity: { id: indias } });
    expect(await look(alone('state:PAK'))).toEqual({ claims: { totalCount: 0 }, entity: null });
  });

  test('what is shown only as background is marked everywhere', async () => {
    const ties = async (lens: string) => {
      const { neighbourhood, compare } = await ask(`query ${lens} {
        neighbourhood(of: ["state:PAK"], first: 1000, firstTies: 2000) { ties { id background } }
        compare(left: {assertedBy: ["state:IND"]}, right: {assertedBy: ["state:PAK"], background: false}, of: ["state:PAK"], first: 500) {
          edges { node { left { background } right { background } } } } }`);
      const side = (name: 'left' | 'right'): Set<boolean> =>
        new Set(
          compare.edges.flatMap(({ node }: { node: Record<string, { background: boolean } | null> }) => node[name]?.background ?? []),
        );
      return { all: neighbourhood.ties, left: side('left'), right: side('right') };
    };
    const { all: withBackground, left, right } = await ties('@lens(assertedBy: ["state:PAK"])');
    const { all: own } = await ties(alone('state:PAK'));
    const ids = (some: { id: string }[]) => some.map(({ id }) => id).sort();
    const [marked, unmarked] = [true, false].map((is) =>
      withBackground.filter(({ background }: { background: boolean }) => background === is),
    );
    expect(marked.length).toBeGreaterThan(20);
    expect(own.length).toBeGreaterThan(3);
    expect(ids(unmarked)).toEqual(ids(own));
    // Each side of a comparison goes by its own lens, not by the lens of the operation.
    expect(left).toContain(true);
    expect(right).toEqual(new Set([false]));
  });

  test('the events of a claim are shown wherever the claim is', async () => {
    const about = async (lens: string) => {
      const answer = await ask(`query ${lens} { claims(where: {id: {eq: "claim:strikes-unprovoked"}}) { edges { node {
        aboutConnection { edges { node { id } } } } } } }`);
      return answer.claims.edges[0].node.aboutConnection.edges;
    };
    const withoutPerspective = await about('');
    expect(withoutPerspective.length).toBeGreaterThan(1);
    expect(await about(alone('state:PAK'))).toEqual(withoutPerspective);
  });
});
