/**
 * The lists of ties that the oracle reads: their kind, their type of tie, and the end of their owner. Written from the text of the schema,
 * not from its code.
 */

export interface TieField {
  readonly name: string;
  readonly type: string;
  /** The end of the owner; BOTH if the tie reads the same from both ends. */
  readonly owner: 'SUBJECT' | 'OBJECT' | 'BOTH';
  /** The declared type of the list's nodes: one kind, or the interface Actor. */
  readonly target: string;
  readonly edge: string;
}

const field = (name: string, type: string, owner: TieField['owner'], target: string, edge: string): TieField => ({
  name: `${name}Connection`,
  type,
  owner,
  target,
  edge,
});

const OF_ACTORS = [
  field('treaties', 'PARTY_TO', 'SUBJECT', 'Treaty', 'PartyTo'),
  field('participations', 'PARTICIPATED_IN', 'SUBJECT', 'Event', 'ParticipatedIn'),
];
const OF_POWERS = [
  field('memberships', 'MEMBER_OF', 'SUBJECT', 'Organisation', 'MemberOf'),
  field('posts', 'POST_IN', 'OBJECT', 'Post', 'PostIn'),
  field('missions', 'HAS_MISSION_IN', 'SUBJECT', 'Actor', 'HasMissionIn'),
  field('hostedMissions', 'HAS_MISSION_IN', 'OBJECT', 'Actor', 'HasMissionIn'),
];

/** By kind; `Actor` has the lists of every actor. */
export const FIELDS: Readonly<Record<string, readonly TieField[]>> = {
  State: [...OF_ACTORS, ...OF_POWERS, field('rivals', 'RIVAL_OF', 'BOTH', 'State', 'RivalOf')],
  Organisation: [...OF_ACTORS, ...OF_POWERS, field('members', 'MEMBER_OF', 'OBJECT', 'Actor', 'MemberOf')],
  Person: [...OF_ACTORS, field('tenures', 'HOLDS', 'SUBJECT', 'Post', 'Holds')],
  Post: [field('holders', 'HOLDS', 'OBJECT', 'Person', 'Holds'), field('institutions', 'POST_IN', 'SUBJECT', 'Actor', 'PostIn')],
  Treaty: [field('parties', 'PARTY_TO', 'OBJECT', 'Actor', 'PartyTo')],
  Event: [field('participants', 'PARTICIPATED_IN', 'OBJECT', 'Actor', 'ParticipatedIn')],
  Actor: OF_ACTORS,
};

export const ACTORS: readonly string[] = ['State', 'Organisation', 'Person'];
/** The root list of each kind. */
export const ROOTS: Readonly<Record<string, string>> = {
  State: 'states',
  Organisation: 'organisations',
  Person: 'persons',
  Post: 'posts',
  Treaty: 'treaties',
  Event: 'events',
};

/**
 * Types of ties: the kinds they join, the values of the one property in which voices can differ, and whether it holds several values at
 * once.
 */
export interface TieKind {
  readonly type: string;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  readonly differs: readonly [string, readonly unknown[]] | null;
  readonly keys: readonly string[];
}

const kind = (type: string, subjects: string[], objects: string[], differs: TieKind['differs'], keys: string[] = ['']): TieKind => ({
  type,
  subjects,
  objects,
  differs,
  keys,
});

export const TIE_KINDS: readonly TieKind[] = [
  kind('MEMBER_OF', ['State', 'Organisation'], ['Organisation'], ['status', ['FULL', 'OBSERVER', 'ASSOCIATE']]),
  kind('HOLDS', ['Person'], ['Post'], ['acting', [true, false]]),
  kind('POST_IN', ['Post'], ['State', 'Organisation'], null),
  kind('PARTY_TO', ['State', 'Organisation', 'Person'], ['Treaty'], ['status', ['SIGNATORY', 'PARTY']]),
  kind('HAS_MISSION_IN', ['State', 'Organisation'], ['State', 'Organisation'], ['level', ['AMBASSADOR', 'MINISTER']], ['', 'second']),
  kind('RIVAL_OF', ['State'], ['State'], null),
  kind('PARTICIPATED_IN', ['State', 'Organisation', 'Person'], ['Event'], ['role', ['HOST', 'VISITOR']]),
];
