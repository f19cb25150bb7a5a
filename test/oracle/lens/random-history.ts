/** Random histories: a small world asserted, corrected, denied and withdrawn by several voices over a few recordings. */
import type { History, Telling, Thing, TieWord } from '../history';
import { wordKey } from '../history';
import { TIE_KINDS } from './fields';
import { oneOf, type Random, someOf, upTo } from './random';

/** A world whose ids all contain its tag, so that one database can hold many worlds. */
export interface World {
  readonly tag: string;
  /** The requested number of recordings; a recording that withdraws assertions makes no others. */
  readonly history: History;
  /** Voices that a perspective may name: sources and actors. */
  readonly voices: readonly string[];
}

const COUNTS: readonly (readonly [string, string, number])[] = [
  ['State', 'state', 3],
  ['Organisation', 'organisation', 2],
  ['Person', 'person', 2],
  ['Post', 'post', 2],
  ['Treaty', 'treaty', 2],
  ['Event', 'event', 2],
];

/**
 * Alternates: recordings with an even number (the second, the fourth...) withdraw, the others assert.
 * `dated`: some entities get dates of existence, some of them only later.
 */
export function randomWorld(random: Random, tag: string, tellings: number, dated = false): World {
  const things = COUNTS.flatMap(([label, prefix, count]) =>
    Array.from(
      { length: count },
      (_, index): Thing => ({
        id: `${prefix}:${tag}-${index}`,
        label,
        properties: { name: `${tag} ${prefix} ${index}`, ...(dated && random() < 0.4 ? existence(random, label) : {}) },
      }),
    ),
  );
  const sources = ['a', 'b', 'c'].map(
    (name): Thing => ({ id: `source:${tag}-${name}`, label: 'Source', properties: { name: `${tag} source ${name}` } }),
  );
  const voices = [...sources.map(({ id }) => id), `state:${tag}-0`, `state:${tag}-1`];
  const told = new Map<string, TieWord>();
  const known = new Map<string, Thing>();
  const history: Telling[] = [];
  for (let turn = 0; turn < tellings; turn += 1) {
    if (turn % 2 === 1) {
      const withdrawn = someOf(random, [...told.values()], 0.12);
      for (const word of withdrawn) told.delete(wordKey(word));
      history.push({ things: [], words: [], withdrawn });
      continue;
    }
    // A perspective may name a voice only after it is recorded, so all voices are recorded first.
    const fresh = [...sources, ...things].filter(
      ({ id }) => !known.has(id) && (turn > 0 || id.startsWith('source:') || random() < 0.8 || voices.includes(id)),
    );
    for (const thing of fresh) known.set(thing.id, thing);
    // Some entities get their dates of existence later.
    const undated = dated ? things.filter((thing) => known.has(thing.id) && !fresh.includes(thing) && !isDated(known.get(thing.id)!)) : [];
    const amended = someOf(random, undated, 0.25).map(
      (thing): Thing => ({ ...thing, properties: { ...thing.properties, ...existence(random, thing.label) } }),
    );
    for (const thing of amended) known.set(thing.id, thing);
    const words = new Map<string, TieWord>();
    for (let count = turn === 0 ? 26 : 10; count > 0; count -= 1) {
      const corrects = told.size > 0 && random() < 0.35;
      const word = corrects ? toldAgain(random, [...told.values()]) : newWord(random, known, sources, [...told.values()]);
      if (word) words.set(wordKey(word), word);
    }
    for (const [key, word] of words) told.set(key, word);
    history.push({ things: [...fresh, ...amended], words: [...words.values()], withdrawn: [] });
  }
  return { tag, history, voices };
}

/** Half of the assertions are about a tie that already has one. */
function newWord(random: Random, known: ReadonlyMap<string, Thing>, sources: readonly Thing[], told: readonly TieWord[]): TieWord | null {
  const again = told.length > 0 && random() < 0.5 ? oneOf(random, told) : null;
  const kind = again ? TIE_KINDS.find(({ type }) => type === again.type)! : oneOf(random, TIE_KINDS);
  const of = (labels: readonly string[]) => [...known.values()].filter(({ label }) => labels.includes(label));
  const [subjects, objects] = [of(kind.subjects), of(kind.objects)];
  if (subjects.length === 0 || objects.length === 0) return null;
  const subject = again?.subject ?? oneOf(random, subjects).id;
  const object = again?.object ?? oneOf(random, objects).id;
  if (subject === object) return null;
  const sourceId = oneOf(random, sources).id;
  const speakers = of(['State']).map(({ id }) => id);
  const base = { type: kind.type, subject, object, key: again?.key ?? oneOf(random, kind.keys) };
  const record = `${upTo(random, 3)}`;
  return {
    ...base,
    ...said(random, kind.differs),
    record,
    sourceId,
    assertedBy: random() < 0.3 && speakers.length > 0 ? oneOf(random, speakers) : sourceId,
    withdrawn: false,
  };
}

/** One that was told before, by the same record of the same source: with other values, or, if its spell is ongoing, only with its end. */
function toldAgain(random: Random, told: readonly TieWord[]): TieWord {
  const ongoing = told.filter(({ endStatus }) => endStatus === 'ONGOING');
  if (ongoing.length > 0 && random() < 0.4) return ended(random, oneOf(random, ongoing));
  return corrected(random, oneOf(random, told));
}

function corrected(random: Random, word: TieWord): TieWord {
  const differs = TIE_KINDS.find(({ type }) => type === word.type)?.differs ?? null;
  return { ...word, ...said(random, differs) };
}

/** The same with an end, which is after every start that is drawn. */
export function ended(random: Random, word: TieWord): TieWord {
  const end = random() < 0.2 ? null : written(random, 2001 + upTo(random, 9));
  const locator = random() < 0.5 ? word.locator : `p. ${upTo(random, 9)}`;
  return { ...word, end, endStatus: 'ENDED', locator };
}

function said(random: Random, differs: readonly [string, readonly unknown[]] | null) {
  const differing: Record<string, unknown> = differs ? { [differs[0]]: oneOf(random, differs[1]) } : {};
  return {
    ...spell(random),
    stance: random() < 0.15 ? ('DENIES' as const) : ('AFFIRMS' as const),
    reliability: oneOf(random, ['A', 'B', 'C', 'F']),
    credibility: 1 + upTo(random, 6),
    locator: random() < 0.5 ? `p. ${upTo(random, 9)}` : null,
    quote: random() < 0.2 ? 'so it is written' : null,
    differing,
    properties: differing,
  };
}

/** The properties that say when an entity of the label began and, for some labels, when it ended. */
const EXISTENCE: Readonly<Record<string, readonly [began: string, gone: string | null]>> = {
  State: ['existsFrom', 'existsTo'],
  Organisation: ['founded', 'dissolved'],
  Person: ['born', null],
  Treaty: ['date', null],
  Event: ['date', 'endDate'],
};

function existence(random: Random, label: string): Record<string, string> {
  const [began, gone] = EXISTENCE[label] ?? [];
  if (!began) return {};
  const year = 1988 + upTo(random, 10);
  const ended = gone && random() < 0.4 ? { [gone]: written(random, year + 1 + upTo(random, 10)) } : {};
  return { ...(random() < 0.9 ? { [began]: written(random, year) } : {}), ...ended };
}

const isDated = ({ label, properties }: Thing): boolean =>
  (EXISTENCE[label] ?? []).some((name) => name !== null && properties[name] !== undefined);

/** Years keep a distance between beginning and end, so that no spell ends before it begins. */
function spell(random: Random): Pick<TieWord, 'start' | 'end' | 'endStatus'> {
  const begins = 1990 + upTo(random, 10);
  const ends = begins + 1 + upTo(random, 9);
  const start = random() < 0.1 ? null : random() < 0.08 ? '..' : written(random, begins);
  const status = oneOf(random, ['ONGOING', 'ENDED', 'ENDED', 'ENDED', 'UNKNOWN', 'CENSORED'] as const);
  if (status === 'ONGOING' || status === 'UNKNOWN') return { start, end: null, endStatus: status };
  return { start, end: status === 'ENDED' && random() < 0.1 ? null : written(random, ends), endStatus: status };
}

function written(random: Random, year: number): string {
  const month = String(1 + upTo(random, 12)).padStart(2, '0');
  const day = String(1 + upTo(random, 28)).padStart(2, '0');
  return oneOf(random, [
    `${year}`,
    `${year}-${month}`,
    `${year}-${month}-${day}`,
    `${year}-${month}-${day}`,
    `${year}~`,
    `${year}-${month}-XX`,
    `${year}-02-28?`,
  ]);
}
