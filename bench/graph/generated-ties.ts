/** The assertions of a generated graph, those of a tie one after the other. */
import type { AssertionFact, Properties } from '../../src/model/fact';
import type { Credibility } from '../../src/model/grades';
import type { Spell } from '../../src/model/spell';
import { storedEnds } from '../../src/model/tie';
import { type DatedPools, idIn, poolSizes, SOURCES, sourceIn, voiceIn } from './generated-entities';
import { type GraphScale, type Pool, TIE_SHARES, type TieShare } from './graph-scale';
import { ALWAYS, occasionOn, sinceDate, spellIn } from './random-dates';
import { type SeededRandom, ZipfPlaces } from './seeded-random';

/** Of a thousand ties: how many a second voice tells alike, and how many otherwise. */
const [AGREED, CONTRADICTED] = [100, 10];

export function* generatedTies(scale: GraphScale, random: SeededRandom, dates: DatedPools): Generator<AssertionFact> {
  const sizes = poolSizes(scale);
  const places = Object.fromEntries(Object.entries(sizes).map(([pool, count]) => [pool, new ZipfPlaces(count)])) as Record<
    Pool,
    ZipfPlaces
  >;
  const known = new Set<number>();
  for (let told = 0; told < scale.edges; ) {
    const share = random.oneOf(DRAWN);
    const ends = endsIn(share, places, random);
    if (ends === null || !isNew(known, share, ends)) continue;
    for (const fact of toldOf(share, ends, random, dates)) {
      if (told === scale.edges) return;
      told += 1;
      yield fact;
    }
  }
}

/** Each type as often as its share has it. */
const DRAWN: readonly TieShare[] = TIE_SHARES.flatMap((share) => Array.from({ length: share.share }, () => share));

type Ends = readonly [subject: number, object: number];

/** Hubs are drawn often as ends; statements, claims and persons are spread evenly, for nobody makes every statement. */
function endsIn({ subject, object }: TieShare, places: Readonly<Record<Pool, ZipfPlaces>>, random: SeededRandom): Ends | null {
  const draw = (pool: Pool) => places[pool].draw(random);
  const [a, b] = [draw(subject), draw(object)];
  return subject === object && a === b ? null : [a, b];
}

/** Two ends are drawn together once for a type: what is told of a tie again is told beside it. */
function isNew(known: Set<number>, share: TieShare, [a, b]: Ends): boolean {
  const { type, subject, object } = share;
  const [first, second] = subject === object && storedEnds(type, 'b', 'a')[0] === 'a' && b < a ? [b, a] : [a, b];
  const key = (TIE_SHARES.indexOf(share) * 2 ** 18 + first) * 2 ** 18 + second;
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

function* toldOf(share: TieShare, ends: Ends, random: SeededRandom, dates: DatedPools): Generator<AssertionFact> {
  const [subject, object] = storedEnds(share.type, idIn(share.subject, ends[0]), idIn(share.object, ends[1]));
  const source = random.below(SOURCES);
  const first = factOf(share.type, subject, object, spellOf(share, ends, random, dates), source, random);
  yield first;
  const turn = random.below(1_000);
  const other = (source + 1 + random.below(11)) % SOURCES;
  if (turn < AGREED) yield { ...first, ...spokenBy(other, random) };
  else if (turn < AGREED + CONTRADICTED)
    yield {
      ...factOf(share.type, subject, object, spellOf(share, ends, random, dates), other, random),
      stance: random.chance(0.3) ? 'DENIES' : 'AFFIRMS',
    };
}

function factOf(type: string, subject: string, object: string, spell: Spell, source: number, random: SeededRandom): AssertionFact {
  return {
    fact: 'assertion',
    type,
    subject,
    object,
    key: '',
    stance: 'AFFIRMS',
    spell,
    ...spokenBy(source, random),
    locator: null,
    quote: null,
    attributes: saidOf(type, random),
    place: 'generated',
  };
}

function spokenBy(
  source: number,
  random: SeededRandom,
): Pick<AssertionFact, 'sourceId' | 'assertedBy' | 'record' | 'reliability' | 'credibility'> {
  return {
    sourceId: sourceIn(source),
    assertedBy: voiceIn(source),
    record: '',
    reliability: random.oneOf(['A', 'B', 'B', 'C', 'D']),
    credibility: (1 + random.below(4)) as Credibility,
  };
}

function spellOf({ type, subject }: TieShare, [at, to]: Ends, random: SeededRandom, { events, statements }: DatedPools): Spell {
  if (type === 'PARTICIPATED_IN') return occasionOn(events[to]!);
  if (type === 'AT') return occasionOn(events[at]!);
  if (type === 'ABOUT' || type === 'PART_OF' || type === 'POST_IN') return ALWAYS;
  if (subject === 'statement') return sinceDate(statements[at]!);
  if (subject === 'event') return sinceDate(events[at]!);
  return spellIn(random);
}

function saidOf(type: string, random: SeededRandom): Properties {
  switch (type) {
    case 'MEMBER_OF':
      return { status: random.oneOf(['FULL', 'FULL', 'FULL', 'ASSOCIATE', 'OBSERVER']) };
    case 'PARTY_TO':
      return { status: random.oneOf(['PARTY', 'PARTY', 'SIGNATORY']) };
    case 'HAS_MISSION_IN':
      return { kind: random.oneOf(['EMBASSY', 'EMBASSY', 'CONSULATE']) };
    case 'PARTICIPATED_IN':
      return { role: random.oneOf(['PARTICIPANT', 'ACTOR', 'TARGET', 'VISITOR', 'HOST']), side: random.oneOf(['A', 'B']) };
    case 'ASSERTS':
      return { position: random.oneOf(['AFFIRMS', 'AFFIRMS', 'DENIES']) };
    case 'ABOUT':
      return { role: random.oneOf(['SUBJECT', 'OBJECT']) };
    default:
      return {};
  }
}
