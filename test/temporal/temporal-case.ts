/**
 * Reads the given/when/then cases of `cases/*.yaml`: assertions recorded, corrected and retracted step by step, and what a lens then shows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { History, Telling, TieWord } from '../oracle/history';

/** What a lens must show: assertions by name, their certainty, and the standing of their ties. Ids are complete; `knownAt` is a step. */
export interface Expectation {
  readonly on?: string | undefined;
  readonly knownAt: number;
  readonly as?: readonly string[] | undefined;
  readonly background: boolean;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly minReliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | undefined;
  /** Name of each assertion shown, and its certainty on the day (null without a day). */
  readonly sees: Readonly<Record<string, string | null>>;
  readonly standing: Readonly<Record<string, string>>;
  readonly voices?: readonly string[] | undefined;
}

/** A case: its title, the two ends of its tie, its recordings, and what must then be shown; or why the first assertion is refused. */
export interface TemporalCase {
  readonly title: string;
  readonly member: string;
  readonly organisation: string;
  readonly steps: History;
  readonly then: readonly Expectation[];
  readonly refused?: string | undefined;
}

type Written = Readonly<Record<string, string>>;
interface WrittenCase {
  readonly case: string;
  readonly given: readonly Written[];
  readonly when?: readonly { readonly told?: Written[]; readonly corrected?: Written[]; readonly retracted?: string[] }[];
  readonly then?: readonly Record<string, unknown>[];
  readonly refused?: string;
}

const FOLDER = join(__dirname, 'cases');
/** Names in capitals are states, all other names are sources. */
export const idOf = (name: string): string => (name === name.toUpperCase() ? `state:${name}` : `source:${name}`);

/** Every case of every file, in order, each on its own tie. */
export function temporalCases(): TemporalCase[] {
  const written = readdirSync(FOLDER)
    .sort()
    .flatMap((file) => parse(readFileSync(join(FOLDER, file), 'utf8'), { schema: 'failsafe' }) as WrittenCase[]);
  return written.map(caseOf);
}

function caseOf(written: WrittenCase, index: number): TemporalCase {
  const [member, organisation] = [`state:T${index}`, `organisation:T${index}`];
  const told = new Map<string, TieWord>();
  const tell = (words: readonly Written[] = []) =>
    words.map((word) => {
      const whole = wordOf(word, told.get(word['word'] as string), member, organisation);
      told.set(whole.record, whole);
      return whole;
    });
  const steps: Telling[] = [{ things: [], words: tell(written.given), withdrawn: [] }];
  for (const step of written.when ?? []) {
    const words = [...tell(step.told), ...tell(step.corrected)];
    steps.push({ things: [], words, withdrawn: (step.retracted ?? []).map((name) => told.get(name) as TieWord) });
  }
  const then = (written.then ?? []).map((expectation) => expectationOf(expectation, steps.length));
  return { title: written.case, member, organisation, steps, then, refused: written.refused };
}

/** An assertion; a correction keeps the fields that it does not give. */
function wordOf(written: Written, before: TieWord | undefined, subject: string, object: string): TieWord {
  const { word, from, by, grade, status, key, stance, ...dates } = written;
  const sourceId = from ? `source:${from}` : (before?.sourceId ?? 'source:one');
  const spell = spellOf(dates, before);
  const [reliability = 'A', credibility = '1'] = grade ? [...grade] : [before?.reliability, String(before?.credibility ?? 1)];
  const properties = status ? { status } : (before?.properties ?? {});
  return {
    type: 'MEMBER_OF',
    subject,
    object,
    key: key ?? before?.key ?? '',
    record: word as string,
    stance: (stance ?? before?.stance ?? 'AFFIRMS') as TieWord['stance'],
    withdrawn: false,
    ...spell,
    sourceId,
    assertedBy: by ? `state:${by}` : (before?.assertedBy ?? sourceId),
    reliability,
    credibility: Number(credibility),
    locator: word as string,
    quote: null,
    properties,
    differing: properties,
  };
}

/** The spell as written: with a date as end it has ended, with ".." it is ongoing, without an end the end is unknown. */
function spellOf(dates: Written, before: TieWord | undefined): Pick<TieWord, 'start' | 'end' | 'endStatus'> {
  const start = dates['start'] ?? before?.start ?? null;
  if (before && dates['end'] === undefined && dates['endStatus'] === undefined)
    return { start, end: before.end, endStatus: before.endStatus };
  const open = dates['end'] === '..' && dates['endStatus'] === undefined;
  const end = open ? null : (dates['end'] ?? null);
  const status = open ? 'ONGOING' : end === null ? 'UNKNOWN' : 'ENDED';
  return { start, end, endStatus: (dates['endStatus'] ?? status) as TieWord['endStatus'] };
}

function expectationOf(written: Record<string, unknown>, steps: number): Expectation {
  const { on, knownAt, as, background, certainty, minReliability, sees, standing, voices } = written;
  const seen = Array.isArray(sees) ? Object.fromEntries((sees as string[]).map((name) => [name, null])) : (sees as Record<string, string>);
  const standings = typeof standing === 'string' ? Object.fromEntries(Object.keys(seen).map((name) => [name, standing])) : standing;
  return {
    on: on as string | undefined,
    knownAt: knownAt === undefined ? steps : Number(knownAt),
    as: (as as string[] | undefined)?.map(idOf),
    background: background !== 'false',
    certainty: (certainty as Expectation['certainty']) ?? 'POSSIBLE',
    minReliability: minReliability as Expectation['minReliability'],
    sees: seen,
    standing: (standings as Record<string, string>) ?? {},
    voices: (voices as string[] | undefined)?.map(idOf).sort(),
  };
}
