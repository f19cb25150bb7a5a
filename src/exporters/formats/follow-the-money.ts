/** FollowTheMoney: one entity per line. Ties are intervals of its model, one per spell; sources are the documents that prove them. */
import type { ExportAbout, FileExporter } from '../exporter';
import type { Attributes, EntityRecord, ExportRecord, SourceRecord, SpellRecord, TieRecord } from '../records';
import { readKind } from '../records/entity-record';
import { WrittenSources } from '../records/written-sources';

export const followTheMoney: FileExporter = {
  form: 'FILE',
  name: 'ftm',
  title: 'FollowTheMoney entities',
  readers: 'Aleph, OpenAleph, the followthemoney and nomenklatura tools: one JSON object a line.',
  extension: 'ftm.json',
  mimeType: 'application/x-ndjson',
  options: [],
  losses: () => [
    'Denials are not written; "status" says whether a tie is disputed.',
    'Whether a tie is only background is not written.',
    'If an entity has another name on the day of the lens than its entry, the name of the entry is only in the manifest.',
    'A state is a PublicBody and a treaty a Document: the model has no kind of its own for them; "classification" and "keywords" say what they are.',
    'Ties without a kind of their own are UnknownLink with the verb as role.',
    'Of an assertion only its source is kept, as proof: not who vouches, its grade, its place in the source or its words.',
    'A date that is written with a mark of doubt loses the mark; a decade, a century, a season, a date with unknown parts, and one before the year 1000 or after 2999 is left out.',
    'A text longer than its tools take is cut and ends with "…": a name after 384 characters, an address after 250, others after 1024; the whole of a name is then among the notes.',
    'Control characters and signs that are not seen, such as joiners, are in the file; its tools leave them out as they read.',
    'What an end means (ongoing, unknown, censored) is written in words in "summary".',
  ],
  write,
};

type Values = Readonly<Record<string, readonly (string | null | undefined)[]>>;

async function* write(records: AsyncIterable<ExportRecord>, { note }: ExportAbout): AsyncIterable<string> {
  const written = new WrittenSources();
  for await (const record of records) {
    if (record.record === 'tie') {
      for (const spell of record.spells) yield formatLine(spell.key, ...tieValues(record, spell, note), note);
    } else if (record.record !== 'denial' && written.isNew(record)) {
      yield formatLine(record.key, ...entityValues(record, note), note);
    }
  }
}

function formatLine(id: string, schema: string, values: Values, note: ExportAbout['note']): string {
  const entries = Object.entries(values).map(([name, all]) => {
    const each = all.filter((value) => value !== null && value !== undefined);
    return [name, each.map((value) => cut(value, maxLength(name), note))] as const;
  });
  return `${JSON.stringify({ id: ftmId(id), schema, properties: Object.fromEntries(entries.filter(([, all]) => all.length > 0)) })}\n`;
}

/** The maximum number of characters that the FollowTheMoney tools accept for a property. */
const maxLength = (property: string): number => MAX_LENGTHS[property] ?? 1024;
const MAX_LENGTHS: Readonly<Record<string, number>> = {
  name: 384,
  alias: 384,
  abbreviation: 384,
  full: 250,
  notes: 65_000,
  summary: 65_000,
  description: 65_000,
  sourceUrl: 4_096,
};

/** Those tools count a character beyond U+FFFF as one; JavaScript counts it as two. */
const isLonger = (text: string, max: number): boolean => text.length > max && [...text].length > max;

function cut(text: string, max: number, note: ExportAbout['note']): string {
  if (!isLonger(text, max)) return text;
  note('A text was cut that is longer than the format takes.');
  return `${[...text].slice(0, max - 1).join('')}…`;
}

/** An id of the model has only letters, digits, dots and hyphens. No two keys differ only in the characters that are replaced here. */
const ftmId = (key: string): string =>
  key.replace(/[^0-9A-Za-z.-]/g, (sign) => (sign === ':' ? '.' : `.x${sign.charCodeAt(0).toString(16)}`));

function entityValues(record: EntityRecord | SourceRecord, note: ExportAbout['note']): [schema: string, values: Values] {
  const kind = readKind(record);
  const { name, ...attributes } = record.attributes as Attributes & { name: string };
  const text = (property: string) => attributes[property] as string | undefined;
  const day = (property: string) => formatDate(text(property), note);
  const shared: Values = {
    name: [name],
    alias: (attributes['aliases'] ?? []) as readonly string[],
    notes: [text('note'), isLonger(name, maxLength('name')) ? name : null],
  };
  return [chooseSchema(kind, text('subkind')), { ...shared, ...OWN[kind]?.({ name, text, day, attributes }) }];
}

interface EntityReader {
  readonly name: string;
  readonly attributes: Attributes;
  readonly text: (property: string) => string | undefined;
  readonly day: (property: string) => string | null;
}

function chooseSchema(kind: string, subkind: string | undefined): string {
  if (kind === 'Organisation') return { MINISTRY: 'PublicBody', COMPANY: 'Company' }[subkind ?? ''] ?? 'Organization';
  return SCHEMATA[kind] ?? 'Note';
}

const SCHEMATA: Readonly<Record<string, string>> = {
  State: 'PublicBody',
  Person: 'Person',
  Post: 'Position',
  Treaty: 'Document',
  TreatyAction: 'Event',
  Event: 'Event',
  Statement: 'Document',
  Claim: 'Note',
  Source: 'Document',
  Place: 'Address',
  Issue: 'Note',
  Project: 'Project',
};

/** The properties of each kind besides its names. */
const OWN: Readonly<Record<string, (reader: EntityReader) => Values>> = {
  State: ({ text, day }) => ({
    alias: [text('officialName')],
    country: [text('iso2')?.toLowerCase()],
    classification: ['State'],
    incorporationDate: [day('existsFrom')],
    dissolutionDate: [day('existsTo')],
  }),
  Organisation: ({ text, day }) => ({
    abbreviation: [text('abbreviation')],
    classification: [text('subkind')],
    incorporationDate: [day('founded')],
    dissolutionDate: [day('dissolved')],
  }),
  Person: ({ text, day }) => ({
    firstName: [text('givenName')],
    lastName: [text('familyName')],
    birthDate: [day('born')],
    gender: [{ M: 'male', F: 'female' }[text('gender') ?? '']],
  }),
  Treaty: ({ name, text, day }) => ({
    title: [name],
    alias: [text('shortTitle')],
    date: [day('date')],
    keywords: ['Treaty', text('ambit')],
  }),
  TreatyAction: ({ text, day }) => ({ date: [day('date')], keywords: [text('subkind'), text('declaredTerm')] }),
  Event: ({ text, day }) => ({ date: [day('date')], endDate: [day('endDate')], keywords: [text('subkind')] }),
  Statement: ({ name, text, day }) => ({ title: [name], date: [day('date')], summary: [text('paraphrase')], keywords: ['Statement'] }),
  Claim: ({ text }) => ({ description: [text('text')], keywords: ['Claim', text('predicate')] }),
  Source: ({ name, text, day }) => ({
    title: [name],
    publisher: [text('publisher')],
    publishedAt: [day('published')],
    sourceUrl: [text('url')],
    summary: [text('citation')],
    keywords: [text('subkind')],
  }),
  Place: ({ name, attributes }) => {
    const point = attributes['point'] as { latitude: number; longitude: number } | undefined;
    return { full: [name], latitude: [point && String(point.latitude)], longitude: [point && String(point.longitude)] };
  },
  Issue: () => ({ keywords: ['Issue'] }),
};

function tieValues({ key, source, target, attributes }: TieRecord, spell: SpellRecord, note: ExportAbout['note']): [string, Values] {
  const proof = [...new Set(spell.assertions.map((one) => ftmId(one.source)))];
  const [from, to] = [ftmId(source), ftmId(target)];
  const { type, label, standing } = attributes;
  const rest: Values = {
    startDate: [formatDate(spell.start, note)],
    endDate: [formatDate(spell.end, note)],
    status: [standing],
    recordId: [key],
    summary: [ENDS[spell.endStatus]],
    proof,
  };
  const role = spell.attributes['role'] ?? spell.attributes['status'];
  if (type === 'MEMBER_OF') return ['Membership', { member: [from], organization: [to], role: [role as string], ...rest }];
  if (type === 'HOLDS') return ['Occupancy', { holder: [from], post: [to], ...rest }];
  if (type === 'SUCCEEDS') return ['Succession', { successor: [from], predecessor: [to], ...rest }];
  return ['UnknownLink', { subject: [from], object: [to], role: [label, role as string], ...rest }];
}

const ENDS = {
  ONGOING: 'Ongoing.',
  ENDED: null,
  UNKNOWN: 'Whether it ended is not known.',
  CENSORED: 'The data end at the end given (censored).',
};

/** A year, a month or a day; the FollowTheMoney tools accept only years that begin with 1 or 2. */
function formatDate(written: string | null | undefined, note: ExportAbout['note']): string | null {
  if (written === null || written === undefined || written === '..') return null;
  const [, date, mark] = /^([12]\d{3}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?)([?~%])?$/.exec(written) ?? [];
  if (date === undefined) note('A date was left out, which the format cannot write.');
  else if (mark !== undefined) note('A mark of doubt at a date was left out.');
  return date ?? null;
}
