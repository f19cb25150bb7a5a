/** The kinds of entities in the graph: their id prefix, their labels, and the properties of each. */

/** The type of a property. `edtf` is a date as written; its bounds are derived when it is stored. */
export type PropertyType = 'string' | 'strings' | 'int' | 'float' | 'boolean' | 'edtf' | 'point' | readonly string[];

export interface EntityKind {
  /** The Neo4j label and GraphQL type. */
  readonly label: string;
  /** The part of an id before the colon. */
  readonly prefix: string;
  readonly actor: boolean;
  readonly properties: Readonly<Record<string, PropertyType>>;
}

const common = { name: 'string', aliases: 'strings', codes: 'strings', note: 'string' } as const;
const kind = (label: string, prefix: string, properties: Record<string, PropertyType> = {}, actor = false): EntityKind => ({
  label,
  prefix,
  actor,
  properties: { ...common, ...properties },
});

export const ORGANISATION_KINDS = [
  'IGO',
  'MINISTRY',
  'ARMED_FORCES',
  'ARMED_GROUP',
  'COMPANY',
  'MEDIA',
  'COURT',
  'DATA_PROJECT',
  'BLOC',
  'OTHER',
] as const;
export const EVENT_KINDS = [
  'MEETING',
  'LETTER',
  'ATTACK',
  'OPERATION',
  'CEASEFIRE',
  'DISPUTE',
  'WAR',
  'VOTE',
  'AGREEMENT',
  'ANNOUNCEMENT',
  'NEGOTIATION',
  'OTHER',
] as const;
export const TREATY_ACTION_KINDS = [
  'SIGNATURE',
  'RATIFICATION',
  'ACCEPTANCE',
  'APPROVAL',
  'ACCESSION',
  'SUCCESSION',
  'RESERVATION',
  'EXCHANGE_OF_INSTRUMENTS',
  'ENTRY_INTO_FORCE',
  'PROVISIONAL_APPLICATION',
  'EFFECTIVE_FROM',
  'AMENDMENT',
  'MODIFICATION_NOTICE',
  'SUSPENSION_DECLARED',
  'SUSPENSION_REJECTED',
  'SUSPENSION_ENDED',
  'DENUNCIATION',
  'WITHDRAWAL',
  'TERMINATION',
  'OTHER',
] as const;
export const AMBITS = ['BILATERAL', 'PLURILATERAL', 'MULTILATERAL'] as const;
export const TREATY_INSTRUMENTS = ['AGREEMENT', 'PROTOCOL', 'AMENDMENT', 'EXCHANGE_OF_NOTES', 'NON_BINDING'] as const;
export const MODALITIES = ['ACTUAL', 'PLANNED', 'HYPOTHETICAL', 'NEGATED'] as const;
export const SOURCE_KINDS = [
  'NEWS_REPORT',
  'OFFICIAL_DOCUMENT',
  'OFFICIAL_STATEMENT',
  'DATA_SET',
  'REFERENCE',
  'PHOTOGRAPH',
  'OTHER',
] as const;

/** Every kind, in the order in which documents list them. A new kind is one line here and one type in schema/. */
export const ENTITY_KINDS: readonly EntityKind[] = [
  kind(
    'State',
    'state',
    {
      officialName: 'string',
      iso2: 'string',
      iso3: 'string',
      cow: 'int',
      gw: 'int',
      capital: 'string',
      region: 'string',
      existsFrom: 'edtf',
      existsTo: 'edtf',
    },
    true,
  ),
  kind('Organisation', 'organisation', { kind: ORGANISATION_KINDS, abbreviation: 'string', founded: 'edtf', dissolved: 'edtf' }, true),
  kind('Person', 'person', { givenName: 'string', familyName: 'string', born: 'edtf', gender: 'string', title: 'string' }, true),
  kind('Post', 'post', { rankScheme: 'string', rank: 'string' }),
  kind('Treaty', 'treaty', {
    shortTitle: 'string',
    instrument: TREATY_INSTRUMENTS,
    instrumentInferred: 'boolean',
    ambit: AMBITS,
    subject: 'string',
    depositary: 'string',
    date: 'edtf',
    signedAt: 'strings',
  }),
  kind('TreatyAction', 'action', { kind: TREATY_ACTION_KINDS, declaredTerm: 'string', legalBasis: 'string', date: 'edtf' }),
  kind('Event', 'event', {
    kind: EVENT_KINDS,
    ploverType: 'string',
    mode: 'string',
    contexts: 'strings',
    cameo: 'strings',
    goldstein: 'float',
    modality: MODALITIES,
    date: 'edtf',
    endDate: 'edtf',
    intensity: 'string',
  }),
  kind('Statement', 'statement', { medium: 'string', paraphrase: 'string', date: 'edtf' }),
  kind('Claim', 'claim', { predicate: 'string', valueMin: 'float', valueMax: 'float', unit: 'string', text: 'string', date: 'edtf' }),
  kind('Source', 'source', {
    kind: SOURCE_KINDS,
    publisher: 'string',
    published: 'edtf',
    licence: 'string',
    url: 'string',
    sha256: 'string',
    coverage: 'string',
    covers: 'strings',
    citation: 'string',
    reliability: ['A', 'B', 'C', 'D', 'E', 'F'],
    voice: 'string',
    version: 'string',
  }),
  kind('Place', 'place', { country: 'string', point: 'point' }),
  kind('Issue', 'issue'),
  kind('Project', 'project'),
];

const byLabel = new Map(ENTITY_KINDS.map((entry) => [entry.label, entry]));
const byPrefix = new Map(ENTITY_KINDS.map((entry) => [entry.prefix, entry]));

export const ENTITY_LABELS: readonly string[] = ENTITY_KINDS.map((entry) => entry.label);
export const ACTOR_LABELS: readonly string[] = ENTITY_KINDS.filter((entry) => entry.actor).map((entry) => entry.label);

/** The kind with that label, or undefined. */
export function entityKind(label: string): EntityKind | undefined {
  return byLabel.get(label);
}

/** The kind given by the prefix of an id, or undefined. */
export function entityKindOfId(id: string): EntityKind | undefined {
  return byPrefix.get(id.slice(0, id.indexOf(':')));
}

/** All labels of a node of the kind. */
export function listLabels(entry: EntityKind): readonly string[] {
  return entry.actor ? [entry.label, 'Actor', 'Entity'] : [entry.label, 'Entity'];
}
