/**
 * What the readers of a soak test ask: mostly lookups and lists, and questions of all sizes, as a newsroom with the dashboard open would.
 */
import { toldExamples } from '../stories/told-examples';
import type { Kind } from './open-loop';

const STATES = 'query ($ids: [ID!]) { states(first: 50, where: { id: { in: $ids } }) { edges { node { id } } } }';
const ASKED_ABOUT = [
  'IND',
  'PAK',
  'CHN',
  'RUS',
  'USA',
  'FRA',
  'DEU',
  'GBR',
  'JPN',
  'BRA',
  'TUR',
  'IRN',
  'EGY',
  'ZAF',
  'MEX',
  'KAZ',
  'UZB',
  'BLR',
];

/** Those of the requested states that the server knows: the seed alone contains few of them. */
export async function knownStates(address: string): Promise<string[]> {
  const body = JSON.stringify({ query: STATES, variables: { ids: ASKED_ABOUT.map((code) => `state:${code}`) } });
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data } = (await answer.json()) as { data: { states: { edges: { node: { id: string } }[] } } };
  return data.states.edges.map(({ node }) => node.id);
}

/** The kinds of requests with their weights; `random` draws the states that they are about. */
export function soakMix(states: readonly string[], random: () => number): Kind[] {
  const state = () => states[Math.floor(random() * states.length)]!;
  const year = () => 1950 + Math.floor(random() * 75);
  const two = () => {
    const a = state();
    for (;;) {
      const b = state();
      if (b !== a) return { a, b };
    }
  };
  const examples = toldExamples().map(({ query, operationName, variables }) => ({ query, operationName, variables }));
  return [
    {
      name: 'state by id',
      weight: 30,
      body: () => ({
        query: 'query ($id: ID!) { states(where: { id: { eq: $id } }) { edges { node { id name } } } }',
        variables: { id: state() },
      }),
    },
    {
      name: 'memberships on a day',
      weight: 25,
      body: () => ({
        query: `query ($id: ID!, $day: EDTF) @lens(validAt: $day) { states(where: { id: { eq: $id } }) { edges { node { membershipsConnection(first: 20) {
          totalCount edges { node { id name } properties { start end standing source { id } } } } } } } }`,
        variables: { id: state(), day: `${year()}-06-15` },
      }),
    },
    {
      name: 'search',
      weight: 15,
      body: () => ({
        query: 'query ($text: String!) { search(text: $text, first: 10) { totalCount edges { node { ... on Entity { id name } } } } }',
        variables: { text: ['united', 'shanghai', 'treaty', 'water', 'lavrov', 'council', 'ind'][Math.floor(random() * 7)] },
      }),
    },
    {
      name: 'shared memberships',
      weight: 8,
      body: () => {
        const { a, b } = two();
        return {
          query:
            'query ($of: [ID!]!, $day: EDTF) @lens(validAt: $day) { sharedMemberships(of: $of) { organisation { id name } intervals { start end } } }',
          variables: { of: [a, b], day: `${year()}-06-15` },
        };
      },
    },
    {
      name: 'timeline',
      weight: 6,
      body: () => ({
        query:
          'query ($of: [ID!]!) { timeline(of: $of, first: 20) { totalCount edges { node { earliest tie { id } spell { start end } } } } }',
        variables: { of: [state()] },
      }),
    },
    {
      name: 'paths',
      weight: 4,
      body: () => {
        const { a, b } = two();
        return {
          query:
            'query ($a: ID!, $b: ID!, $day: EDTF) @lens(validAt: $day) { paths(from: $a, to: $b, maxHops: 2, first: 10) { truncated paths { length entities { id } } } }',
          variables: { a, b, day: `${year()}-06-15` },
        };
      },
    },
    {
      name: 'dossier',
      weight: 3,
      body: () => ({
        query:
          'query ($a: ID!, $b: ID!) { dossier(a: $a, b: $b) { totals { ties meetings treaties sharedOrganisations } treaties { treaty { id } stage } } }',
        variables: two(),
      }),
    },
    {
      name: 'dyad-years',
      weight: 3,
      body: () => {
        const { a, b } = two();
        const from = year() - 10;
        return {
          query:
            'query ($actors: [ID!]!, $from: Int!, $to: Int!) { dyadYears(actors: $actors, from: $from, to: $to, measures: [TREATIES_IN_FORCE, SHARED_ORGANISATIONS, MEETINGS]) { totalCount edges { node { year values { measure value } } } } }',
          variables: { actors: [a, b], from, to: from + 9 },
        };
      },
    },
    { name: "the playground's examples", weight: 6, body: () => examples[Math.floor(random() * examples.length)]! },
  ];
}
