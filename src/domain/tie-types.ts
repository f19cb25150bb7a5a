/** The closed list of tie types: the kinds they connect, their default dates, and the properties of their edges. */
import { required } from '../errors';
import { ACTOR_LABELS, ENTITY_LABELS, type PropertyType } from './entity-kinds';

/**
 * The dates of a tie when its fact gives none. SPELL: it must give them. OCCASION and SINCE use the date that the same source gives the
 * event or step, or no date if there is none: OCCASION for both ends, SINCE for the start. TIMELESS: always holds.
 */
export type TieTime = 'SPELL' | 'OCCASION' | 'SINCE' | 'TIMELESS';

export interface TieType {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  /** A tie without direction is stored once, lower id first, and read in both directions. */
  readonly symmetric: boolean;
  readonly time: TieTime;
  readonly properties: Readonly<Record<string, PropertyType>>;
  /** The properties in which two voices can differ about the same tie. */
  readonly differing: readonly string[];
  /** The verb, read from subject to object and from object to subject. */
  readonly reads: readonly [string, string];
}

export const MEMBERSHIP_STATUSES = ['FULL', 'ASSOCIATE', 'OBSERVER', 'DIALOGUE_PARTNER', 'SUSPENDED', 'OTHER'] as const;
export const PARTY_STATUSES = ['SIGNATORY', 'CONTRACTING_STATE', 'PARTY', 'FORMER_PARTY'] as const;
export const MISSION_KINDS = ['EMBASSY', 'HIGH_COMMISSION', 'CONSULATE_GENERAL', 'CONSULATE', 'PERMANENT_MISSION', 'OTHER'] as const;
export const MISSION_LEVELS = ['CHARGE_DAFFAIRES', 'MINISTER', 'AMBASSADOR', 'OTHER'] as const;
export const POSITIONS = ['AFFIRMS', 'DENIES', 'QUALIFIES'] as const;
export const CLAIM_ROLES = ['SUBJECT', 'OBJECT', 'PERPETRATOR', 'VICTIM'] as const;
export const JUDGEMENTS = ['SAME', 'DIFFERENT', 'UNSURE'] as const;

const type = (
  name: string,
  subjects: readonly string[],
  objects: readonly string[],
  time: TieTime,
  reads: readonly [string, string],
  rest: { properties?: Record<string, PropertyType>; differing?: readonly string[]; symmetric?: boolean } = {},
): TieType => ({
  name,
  subjects,
  objects,
  time,
  reads,
  symmetric: rest.symmetric ?? false,
  properties: rest.properties ?? {},
  differing: rest.differing ?? [],
});

/** Neutral, because a judgement may also be that the two differ. */
const same = ['is compared with', 'is compared with'] as const;

/** A statement and a claim consist of what they say, and a source describes itself: no second voice describes them. */
const DESCRIBED_LABELS = ENTITY_LABELS.filter((label) => !['Statement', 'Claim', 'Source'].includes(label));

/** Every type. A new type is one entry here and one relationship in schema/. */
export const TIE_TYPES: readonly TieType[] = [
  type('MEMBER_OF', ['State', 'Organisation'], ['Organisation'], 'SPELL', ['is a member of', 'has as member'], {
    properties: { status: MEMBERSHIP_STATUSES, statusAsWritten: 'string' },
    differing: ['status'],
  }),
  type('HOLDS', ['Person'], ['Post'], 'SPELL', ['holds the post of', 'is held by'], {
    properties: { acting: 'boolean', entry: 'string', exit: 'string' },
    differing: ['acting'],
  }),
  type('POST_IN', ['Post'], ['State', 'Organisation'], 'TIMELESS', ['is a post in', 'has the post of']),
  type('PARTY_TO', ACTOR_LABELS, ['Treaty'], 'SPELL', ['is party to', 'has as party'], {
    properties: { status: PARTY_STATUSES, role: 'string', signed: 'edtf', ratified: 'edtf', inForce: 'edtf' },
    differing: ['status'],
  }),
  type('ACTION_ON', ['TreatyAction'], ['Treaty'], 'SINCE', ['is a step on', 'has the step']),
  type('TAKEN_BY', ['TreatyAction'], ACTOR_LABELS, 'SINCE', ['was taken by', 'took the step']),
  type('HAS_MISSION_IN', ['State', 'Organisation'], ['State', 'Organisation'], 'SPELL', ['has a mission in', 'hosts a mission of'], {
    properties: { kind: MISSION_KINDS, level: MISSION_LEVELS, city: 'string', alsoAccreditedTo: 'strings' },
    differing: ['level'],
  }),
  type('ALLIED_WITH', ['State'], ['State'], 'SPELL', ['is allied with', 'is allied with'], {
    symmetric: true,
    properties: { obligations: 'strings', pact: 'string' },
    differing: ['obligations'],
  }),
  type('RIVAL_OF', ['State'], ['State'], 'SPELL', ['is a rival of', 'is a rival of'], {
    symmetric: true,
    properties: { grounds: 'strings' },
  }),
  type('CONTIGUOUS_WITH', ['State'], ['State'], 'SPELL', ['borders on', 'borders on'], {
    symmetric: true,
    properties: { contiguity: 'int' },
    differing: ['contiguity'],
  }),
  type('SUCCEEDS', ['State'], ['State'], 'SINCE', ['succeeds', 'is succeeded by']),
  type('CAPITAL_OF', ['Place'], ['State'], 'SPELL', ['is the capital of', 'has as capital']),
  type('PART_OF', ['Organisation', 'Event', 'TreatyAction', 'Place'], ['Organisation', 'State', 'Event', 'Place'], 'TIMELESS', [
    'is part of',
    'includes',
  ]),
  type('PARTICIPATED_IN', ACTOR_LABELS, ['Event'], 'OCCASION', ['took part in', 'had as participant'], {
    properties: { role: 'string', side: 'string', onBehalfOf: 'string', originator: 'boolean' },
    differing: ['role', 'side'],
  }),
  type('RESPONDS_TO', ['Event', 'TreatyAction'], ['Event', 'TreatyAction'], 'SINCE', ['responds to', 'is answered by']),
  type('ENDED', ['Event'], ['Event'], 'SINCE', ['ended', 'was ended by']),
  type('CONCERNS', ['Event', 'Statement', 'TreatyAction'], ENTITY_LABELS, 'SINCE', ['concerns', 'is the subject of']),
  type('AT', ['Event'], ['Place'], 'OCCASION', ['took place at', 'was the place of']),
  type('MADE_BY', ['Statement'], ACTOR_LABELS, 'SINCE', ['was made by', 'made the statement']),
  type('ADDRESSED_TO', ['Statement'], ACTOR_LABELS, 'SINCE', ['was addressed to', 'was the addressee of']),
  type('REPORTED_IN', ['Statement'], ['Source'], 'SINCE', ['is reported in', 'reports']),
  type('ASSERTS', ['Statement'], ['Claim'], 'SINCE', ['takes a position on', 'is addressed in'], {
    properties: { position: POSITIONS },
    differing: ['position'],
  }),
  type('ABOUT', ['Claim'], ENTITY_LABELS, 'TIMELESS', ['is about', 'is mentioned in the claim'], {
    properties: { role: CLAIM_ROLES },
    differing: ['role'],
  }),
  type('DESCRIBED_BY', DESCRIBED_LABELS, ['Source'], 'SPELL', ['is described by', 'describes'], {
    properties: { name: 'string', attribute: 'string', value: 'string' },
    differing: ['name', 'value'],
  }),
  type('SAME_AS', ENTITY_LABELS, ENTITY_LABELS, 'TIMELESS', same, {
    symmetric: true,
    properties: { judgement: JUDGEMENTS, why: 'string' },
    differing: ['judgement'],
  }),
];

const byName = new Map(TIE_TYPES.map((entry) => [entry.name, entry]));
export const TIE_TYPE_NAMES: readonly string[] = TIE_TYPES.map((entry) => entry.name);

/** The tie type of that name, or undefined. */
export function tieType(name: string): TieType | undefined {
  return byName.get(name);
}

/** The tie type of a name from the model or the database. @throws Error for a name that is not a tie type: a fault of the program. */
export function knownTieType(name: string): TieType {
  return required(tieType(name), `the tie type ${name}`);
}
