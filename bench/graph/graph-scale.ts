/** The size of a generated graph, and the types of its ties. */

export type ScaleName = '10k' | '30k' | '100k' | '1M';

export interface GraphScale {
  /** Number of assertions, without the planted ones. */
  readonly edges: number;
  readonly states: number;
  readonly persons: number;
  readonly organisations: number;
  readonly treaties: number;
  readonly events: number;
  /** Number of statements; each has one claim. */
  readonly statements: number;
}

export const SCALES: Readonly<Record<ScaleName, GraphScale>> = {
  '10k': { edges: 10_000, states: 195, persons: 800, organisations: 150, treaties: 150, events: 900, statements: 800 },
  '30k': { edges: 30_000, states: 195, persons: 2_400, organisations: 450, treaties: 400, events: 2_700, statements: 2_000 },
  '100k': { edges: 100_000, states: 195, persons: 6_500, organisations: 1_200, treaties: 1_000, events: 7_500, statements: 5_500 },
  '1M': { edges: 1_000_000, states: 195, persons: 60_000, organisations: 10_000, treaties: 8_000, events: 70_000, statements: 52_000 },
};

/** The kinds of entities, as they appear in generated ids. */
export type Pool = 'state' | 'person' | 'organisation' | 'treaty' | 'event' | 'statement' | 'claim' | 'post' | 'place';

/** A type of tie: the kinds that it joins, and its share in a thousand. */
export interface TieShare {
  readonly type: string;
  readonly subject: Pool;
  readonly object: Pool;
  readonly share: number;
  /** Whether an entity is the subject of at most one: an event is in one place, a post in one state, and a statement has one speaker. */
  readonly once?: true;
}

export const TIE_SHARES: readonly TieShare[] = [
  { type: 'MEMBER_OF', subject: 'state', object: 'organisation', share: 120 },
  { type: 'MEMBER_OF', subject: 'organisation', object: 'organisation', share: 40 },
  { type: 'PARTY_TO', subject: 'state', object: 'treaty', share: 130 },
  { type: 'HOLDS', subject: 'person', object: 'post', share: 70 },
  { type: 'POST_IN', subject: 'post', object: 'state', share: 20, once: true },
  { type: 'HAS_MISSION_IN', subject: 'state', object: 'state', share: 60 },
  { type: 'ALLIED_WITH', subject: 'state', object: 'state', share: 20 },
  { type: 'RIVAL_OF', subject: 'state', object: 'state', share: 8 },
  { type: 'CONTIGUOUS_WITH', subject: 'state', object: 'state', share: 8 },
  { type: 'SUCCEEDS', subject: 'state', object: 'state', share: 2 },
  { type: 'PARTICIPATED_IN', subject: 'state', object: 'event', share: 140 },
  { type: 'PARTICIPATED_IN', subject: 'person', object: 'event', share: 90 },
  { type: 'AT', subject: 'event', object: 'place', share: 50, once: true },
  { type: 'RESPONDS_TO', subject: 'event', object: 'event', share: 12 },
  { type: 'PART_OF', subject: 'event', object: 'event', share: 10 },
  { type: 'CONCERNS', subject: 'statement', object: 'event', share: 40 },
  { type: 'MADE_BY', subject: 'statement', object: 'person', share: 60, once: true },
  { type: 'ADDRESSED_TO', subject: 'statement', object: 'state', share: 30 },
  { type: 'ASSERTS', subject: 'statement', object: 'claim', share: 45 },
  { type: 'ABOUT', subject: 'claim', object: 'state', share: 45 },
];
