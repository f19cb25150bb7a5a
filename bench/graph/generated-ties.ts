/** The assertions of a generated graph; those of a tie follow one another. */

import type { AssertionFact, Properties } from '../../src/model/fact';
import type { Credibility } from '../../src/model/grades';
import type { Spell } from '../../src/model/spell';
import { storedEnds } from '../../src/model/tie';
import { type DatedPools, entityIdAt, poolSizes, SOURCE_COUNT, sourceIdAt, voiceIdAt } from './generated-entities';
import { type GraphScale, type Pool, TIE_SHARES, type TieShare } from './graph-scale';
import { ALWAYS, drawSpell, sinceDate, spellOnDate } from './random-dates';
import { type SeededRandom, ZipfPlaces } from './seeded-random';

/** Per thousand ties: on how many a second voice agrees, and on how many it differs. */
const [AGREED_PER_THOUSAND, CONTRADICTED_PER_THOUSAND] = [100, 10];

export function* generatedTies(scale: GraphScale, random: SeededRandom, dates: DatedPools): Generator<AssertionFact> {
  const sizes = poolSizes(scale);
  const places = Object.fromEntries(Object.entries(sizes).map(([pool, count]) => [pool, new ZipfPlaces(count)])) as Record<
    Pool,
    ZipfPlaces
  >;
  const drawnTies = new Set<number>();
  for (let count = 0; count < scale.edges; ) {
    const share = random.pick(WEIGHTED_SHARES);
    const ends = drawEnds(share, places, random);
    if (ends === null || !isNew(drawnTies, share, ends)) continue;
    for (const fact of generateAssertions(share, ends, random, dates)) {
      if (count === scale.edges) return;
      count += 1;
      yield fact;
    }
  }
}

/** Each type, repeated by its share. */
const WEIGHTED_SHARES: readonly TieShare[] = TIE_SHARES.flatMap((share) => Array.from({ length: share.share }, () => share));

type Ends = readonly [subject: number, object: number];

/** Hubs are frequent as ends. Statements, claims and persons are spread evenly, because no person makes every statement. */
function drawEnds({ subject, object }: TieShare, places: Readonly<Record<Pool, ZipfPlaces>>, random: SeededRandom): Ends | null {
  const draw = (pool: Pool) => places[pool].draw(random);
  const [a, b] = [draw(subject), draw(object)];
  return subject === object && a === b ? null : [a, b];
}

/** Two ends are drawn only once per type: further assertions on a tie follow its first one directly. */
function isNew(drawnTies: Set<number>, share: TieShare, [a, b]: Ends): boolean {
  const { type, subject, object } = share;
  const [first, second] = subject === object && storedEnds(type, 'b', 'a')[0] === 'a' && b < a ? [b, a] : [a, b];
  const key = (TIE_SHARES.indexOf(share) * 2 ** 18 + first) * 2 ** 18 + second;
  if (drawnTies.has(key)) return false;
  drawnTies.add(key);
  return true;
}

function* generateAssertions(share: TieShare, ends: Ends, random: SeededRandom, dates: DatedPools): Generator<AssertionFact> {
  const [subject, object] = storedEnds(share.type, entityIdAt(share.subject, ends[0]), entityIdAt(share.object, ends[1]));
  const source = random.below(SOURCE_COUNT);
  const first = buildFact(share.type, subject, object, buildSpell(share, ends, random, dates), source, random);
  yield first;
  const chance = random.below(1_000);
  const other = (source + 1 + random.below(11)) % SOURCE_COUNT;
  if (chance < AGREED_PER_THOUSAND) yield { ...first, ...drawProvenance(other, random) };
  else if (chance < AGREED_PER_THOUSAND + CONTRADICTED_PER_THOUSAND)
    yield {
      ...buildFact(share.type, subject, object, buildSpell(share, ends, random, dates), other, random),
      stance: random.chance(0.3) ? 'DENIES' : 'AFFIRMS',
    };
}

function buildFact(type: string, subject: string, object: string, spell: Spell, source: number, random: SeededRandom): AssertionFact {
  return {
    fact: 'assertion',
    type,
    subject,
    object,
    key: '',
    stance: 'AFFIRMS',
    spell,
    ...drawProvenance(source, random),
    locator: null,
    quote: null,
    attributes: drawAttributes(type, random),
    place: 'generated',
  };
}

function drawProvenance(
  source: number,
  random: SeededRandom,
): Pick<AssertionFact, 'sourceId' | 'assertedBy' | 'record' | 'reliability' | 'credibility'> {
  return {
    sourceId: sourceIdAt(source),
    assertedBy: voiceIdAt(source),
    record: '',
    reliability: random.pick(['A', 'B', 'B', 'C', 'D']),
    credibility: (1 + random.below(4)) as Credibility,
  };
}

function buildSpell({ type, subject }: TieShare, [at, to]: Ends, random: SeededRandom, { events, statements }: DatedPools): Spell {
  if (type === 'PARTICIPATED_IN') return spellOnDate(events[to]!);
  if (type === 'AT') return spellOnDate(events[at]!);
  if (type === 'ABOUT' || type === 'PART_OF' || type === 'POST_IN') return ALWAYS;
  if (subject === 'statement') return sinceDate(statements[at]!);
  if (subject === 'event') return sinceDate(events[at]!);
  return drawSpell(random);
}

function drawAttributes(type: string, random: SeededRandom): Properties {
  switch (type) {
    case 'MEMBER_OF':
      return { status: random.pick(['FULL', 'FULL', 'FULL', 'ASSOCIATE', 'OBSERVER']) };
    case 'PARTY_TO':
      return { status: random.pick(['PARTY', 'PARTY', 'SIGNATORY']) };
    case 'HAS_MISSION_IN':
      return { kind: random.pick(['EMBASSY', 'EMBASSY', 'CONSULATE']) };
    case 'PARTICIPATED_IN':
      return { role: random.pick(['PARTICIPANT', 'ACTOR', 'TARGET', 'VISITOR', 'HOST']), side: random.pick(['A', 'B']) };
    case 'ASSERTS':
      return { position: random.pick(['AFFIRMS', 'AFFIRMS', 'DENIES']) };
    case 'ABOUT':
      return { role: random.pick(['SUBJECT', 'OBJECT']) };
    default:
      return {};
  }
}
