/**
 * A dossier to print, part by part: the request, each tie as a sentence with its dates and its sources, then the list of sources.
 * Names are kept until the end, because a tie comes after the entities that it joins.
 */
import type { ExportAbout } from '../../exporter';
import type { AssertionRecord, Attributes, EntityRecord, ExportRecord, SourceRecord, SpellRecord, TieRecord } from '../../records';

export type DossierPart =
  | { readonly part: 'HEAD'; readonly title: string; readonly request: readonly RequestedValue[] }
  | { readonly part: 'SECTION'; readonly title: string }
  | { readonly part: 'TIE'; readonly tie: DossierTie }
  | { readonly part: 'SOURCES'; readonly sources: readonly DossierSource[] };

/** One line of the request: its name and its value in words. */
export interface RequestedValue {
  readonly name: string;
  readonly value: string;
}

export interface DossierTie {
  readonly sentence: string;
  /** In words; null if no sources differ and none denies the tie. */
  readonly contested: string | null;
  readonly spells: readonly DossierSpell[];
}

export interface DossierSpell {
  readonly dates: string;
  /** The attributes on which voices can differ: "status FULL". */
  readonly attributes: string;
  readonly evidence: readonly Evidence[];
}

/**
 * One source's assertion: its number in the list of sources, the actor who vouches, its grade, the place in the source, and its own words.
 */
export interface Evidence {
  readonly number: number;
  readonly voice: string | null;
  readonly grade: string;
  readonly locator: string | null;
  readonly quote: string | null;
  /** The dates of the assertion if they differ from those of the spell. */
  readonly dates: string | null;
}

export interface DossierSource {
  readonly number: number;
  readonly title: string;
  readonly details: string;
  readonly url: string | null;
}

/** The parts of a dossier, in order. */
export async function* dossierParts(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncGenerator<DossierPart> {
  const names = new Map<string, string>();
  const numbers = new Map<string, number>();
  const sources: SourceRecord[] = [];
  let type = '';
  yield { part: 'HEAD', title: 'Dossier', request: listRequest(about) };
  for await (const record of records) {
    if (record.record === 'entity') names.set(record.key, record.attributes.name);
    else if (record.record === 'source' && !record.onlyNamed) sources.push(record);
    else if (record.record === 'tie') {
      if (record.attributes.type !== type) yield { part: 'SECTION', title: formatHeading(record) };
      type = record.attributes.type;
      yield { part: 'TIE', tie: buildTie(record, names, numbers) };
    }
  }
  yield { part: 'SOURCES', sources: listSources(sources, numbers) };
}

function listRequest({ scope, lens }: ExportAbout): RequestedValue[] {
  const { validAt, knownAt, assertedBy, background, certainty, policy, minReliability } = lens;
  const asserters = assertedBy === null ? 'all sources' : `${assertedBy.join(', ')}${background ? '; elsewhere all sources' : ' alone'}`;
  return [
    {
      name: 'Scope',
      value: scope['whole']
        ? 'the whole graph'
        : Object.entries(scope)
            .map(([name, value]) => `${name} ${formatValue(value)}`)
            .join('; '),
    },
    {
      name: 'In the world',
      value:
        validAt === null
          ? 'of all time'
          : `${isDay(validAt) ? 'on' : 'in'} ${validAt}, ${certainty === 'CERTAIN' ? 'for certain' : 'certain or possible'}`,
    },
    { name: 'As known', value: `by recording #${knownAt.seq}${knownAt.at === null ? '' : ` of ${knownAt.at}`}` },
    { name: 'Asserted by', value: `${asserters}${minReliability === null ? '' : `; reliability ${minReliability} or better`}` },
    { name: 'Where words differ', value: policy },
  ];
}

/** True for a day, false for a month or a year. */
const isDay = (text: string): boolean => /-\d{2}-\d{2}$/.test(text);

const formatValue = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

function formatHeading({ attributes }: TieRecord): string {
  return `${attributes.label.charAt(0).toUpperCase()}${attributes.label.slice(1)}`;
}

type Names = ReadonlyMap<string, string>;

function buildTie({ source, target, attributes, spells }: TieRecord, names: Names, numbers: Map<string, number>): DossierTie {
  const [from, to] = [names.get(source) ?? source, names.get(target) ?? target];
  return {
    sentence: `${from} ${attributes.label} ${to}${attributes.tieKey && ` (${attributes.tieKey})`}${attributes.background ? ' (background)' : ''}`,
    contested: formatContested(attributes, names),
    spells: spells.map((spell) => buildSpell(spell, names, numbers)),
  };
}

function formatContested({ standing, deniedBy }: TieRecord['attributes'], names: Names): string | null {
  if (deniedBy.length > 0) return `denied by ${deniedBy.map((voice) => names.get(voice) ?? voice).join(', ')}`;
  return CONTESTED[standing] ?? null;
}

const CONTESTED: Readonly<Record<string, string>> = { DIFFERING: 'sources differ', DISPUTED: 'denied by a source' };

function buildSpell(spell: SpellRecord, names: Names, numbers: Map<string, number>): DossierSpell {
  const dates = formatDates(spell);
  return {
    dates,
    attributes: formatAttributes(spell.attributes),
    evidence: spell.assertions.map((one) => buildEvidence(one, dates, names, numbers)),
  };
}

function buildEvidence(one: AssertionRecord, dates: string, names: Names, numbers: Map<string, number>): Evidence {
  const number = numbers.get(one.source) ?? numbers.size + 1;
  numbers.set(one.source, number);
  const own = formatDates(one);
  return {
    number,
    voice: one.assertedBy === one.source ? null : (names.get(one.assertedBy) ?? one.assertedBy),
    grade: `${one.reliability}${one.credibility}`,
    locator: one.locator,
    quote: one.quote,
    dates: own === dates ? null : own,
  };
}

/** Dates as written, with the end status in words. */
export function formatDates({ start, end, endStatus }: Pick<SpellRecord, 'start' | 'end' | 'endStatus'>): string {
  if (start !== null && start === end && endStatus === 'ENDED') return start;
  const from = start === null ? 'from a day not known' : start === '..' ? 'always' : `from ${start}`;
  switch (endStatus) {
    case 'ONGOING':
      return `${from}, ongoing`;
    case 'UNKNOWN':
      return `${from}, end not known`;
    case 'CENSORED':
      return `${from}, data end ${end ?? 'on a day not known'} (censored)`;
    case 'ENDED':
      return `${from} to ${end ?? 'a day not known'}`;
  }
}

function formatAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name} ${formatValue(value)}`)
    .join(', ');
}

/** In the order of their numbers; sources that only deny come last. */
function listSources(sources: readonly SourceRecord[], numbers: Map<string, number>): DossierSource[] {
  for (const { key } of sources) if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  return sources
    .map(({ key, attributes }) => buildSource(attributes as SourceAttributes, numbers.get(key) as number))
    .sort((a, b) => a.number - b.number);
}

type SourceAttributes = EntityRecord['attributes'] & { readonly [name: string]: string | undefined };

function buildSource({ name, citation, publisher, published, licence, url }: SourceAttributes, number: number): DossierSource {
  const details = [citation ?? [publisher, published].filter(Boolean).join(', '), licence && `Licence: ${licence}.`].filter(Boolean);
  return { number, title: name, details: details.join(' '), url: url ?? null };
}
