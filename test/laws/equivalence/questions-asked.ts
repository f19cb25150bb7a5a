/** Every question that treats equivalent entities as one, about two actors and a third; none of them names a tie by its id. */
import type { AskedLens, LawWorld } from '../law-world';
import { listOf } from '../law-world';

const TIE = `type key standing subject { id } object { id } voices { id }
  spells { start end endStatus certainty assertions { stance locator reliability source { id } assertedBy { ... on Entity { id } } } }`;
const HOPS = `hops { reversed tie { ${TIE} } alternatives { reversed tie { ${TIE} } } }`;
const PARTICIPANT = 'actor { ... on Entity { id } } roles offices { post { id } certainty } standsFor { side by }';

/** By name, the text of each question about `a` and `b`, and about `c` if a question takes several entities. */
export const QUESTIONS_ASKED: Readonly<Record<string, (a: string, b: string, c: string) => string>> = {
  timeline: (a, b) => `timeline(of: ${listOf([a, b])}, first: 500) { totalCount undated densities { year entries uncertain }
    edges { node { earliest latest uncertain of { id } spell { start end endStatus } tie { ${TIE} } } } }`,
  contested: (a, b) => `contested(of: ${listOf([a, b])}, first: 500) { totalCount counts { kind standing count }
    edges { node { kind standing tieType voices { id } subject { id } object { id } sides { says voices { ... on Entity { id } } } } } }`,
  neighbourhood: (
    a,
    b,
  ) => `neighbourhood(of: ${listOf([a, b])}, hops: 2) { order size examined truncated entities { hops ties entity { id } }
    rings { hops count } kinds { kind count } tieTypes { type count } ties { ${TIE} } }`,
  paths: (a, b, c) => `paths(from: "${a}", to: "${b}", avoid: ["${c}"], maxHops: 3, first: 100) { truncated examined completeThrough
    paths { length entities { id } interval { start end } intervals { start end } ${HOPS} } }`,
  pathsAnyTime: (a, b) => `paths(from: "${a}", to: "${b}", maxHops: 2, first: 100, semantics: TIME_ORDERED, minVoices: 1) { truncated
    paths { length entities { id } ${HOPS} } }`,
  sharedMemberships: (a, _, c) => `sharedMemberships(of: ${listOf([a, c])}) { organisation { id } memberships { ${TIE} }
    intervals { start end endStatus certain { start end } members { statuses statusUntold member { ... on Entity { id } } } } }`,
  dyadYears: (a, b, c) => `dyadYears(actors: ${listOf([a, b, c])}, from: 1995, to: 1999, measures:
    [SHARED_ORGANISATIONS, TREATIES_IN_FORCE, MEETINGS, VISITS, MISSIONS, RIVALRY, HOSTILE_ACTS]) { totalCount edges { node { year
    a { ... on Entity { id } } b { ... on Entity { id } } values { measure value told certain evidence { counted { id } ties { ${TIE} } } } } } }`,
  dossier: (a, b) => dossier(a, b),
  dossierOfStates: (a, _, c) => dossier(a, c),
};

function dossier(a: string, b: string): string {
  return `dossier(a: "${a}", b: "${b}") { totals { ties meetings treaties sharedOrganisations events disputes thirdParties sources }
    ties { ${TIE} } treaties { treaty { id } stage standing parties { side statuses actor { ... on Entity { id } } } }
    meetings { event { id } participants { ${PARTICIPANT} } } events { event { id } direction participants { ${PARTICIPANT} } }
    sharedOrganisations { organisation { id } memberships { ${TIE} } intervals { start end endStatus } }
    thirdParties { paths actor { ... on Entity { id } } meetings { withA withB withBoth } ties { withA withB } } sources { id } }`;
}

/**
 * All their answers, by name. The ties of a hop become one list: if they are equal in everything else, their ids decide which comes first.
 */
export async function askAll(
  laws: LawWorld,
  [a, b, c]: readonly [string, string, string],
  lens: AskedLens,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(QUESTIONS_ASKED)) {
    const data = Object.values(await laws.ask(text(a, b, c), lens))[0];
    answers[name] = JSON.parse(JSON.stringify(data), (key, value) =>
      key === 'hops' && Array.isArray(value) ? value.map(tiesOfHop) : value,
    );
  }
  return answers;
}

function tiesOfHop({ reversed, tie, alternatives }: { reversed: boolean; tie: unknown; alternatives: readonly unknown[] }): unknown[] {
  return [{ reversed, tie }, ...alternatives];
}
