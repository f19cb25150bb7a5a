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
  const ends = new Ends(scale, random);
  const drawnTies = new Set<number>();
  for (let count = 0; count < scale.edges; ) {
    const share = random.pick(WEIGHTED_SHARES);
    const pair = ends.draw(share);
    if (pair === null || !isNew(drawnTies, share, pair)) continue;
    for (const fact of generateAssertions(share, pair, random, dates)) {
      if (count === scale.edges) return;
      count += 1;
      yield fact;
    }
  }
}

/** Each type, repeated by its share. */
const WEIGHTED_SHARES: readonly TieShare[] = TIE_SHARES.flatMap((share) => Array.from({ length: share.share }, () => share));

type Pair = readonly [subject: number, object: number];

/** Kinds without hubs: no person holds hundreds of posts, no post has hundreds of holders, and no claim is made in every statement. */
const SPREAD_EVENLY: ReadonlySet<Pool> = new Set(['person', 'post', 'statement', 'claim']);

/** Draws the ends of ties. Hubs are frequent as ends; an entity that has one tie of a type is its subject in turn. */
class Ends {
  private readonly sizes: Readonly<Record<Pool, number>>;
  private readonly hubs: ReadonlyMap<Pool, ZipfPlaces>;
  private readonly subjectsDrawn = new Map<TieShare, number>();

  constructor(
    scale: GraphScale,
    private readonly random: SeededRandom,
  ) {
    this.sizes = poolSizes(scale);
    const withHubs = (Object.keys(this.sizes) as Pool[]).filter((pool) => !SPREAD_EVENLY.has(pool));
    this.hubs = new Map(withHubs.map((pool) => [pool, new ZipfPlaces(this.sizes[pool])]));
  }

  /** Null if there are none: an entity cannot be both ends, and every subject of one tie may have its tie. */
  draw(share: TieShare): Pair | null {
    const a = share.once ? this.nextSubject(share) : this.drawPlace(share.subject);
    // A meeting can have two hundred states, but not thousands of persons.
    const b = share.subject === 'person' ? this.random.below(this.sizes[share.object]) : this.drawPlace(share.object);
    return a === null || (share.subject === share.object && a === b) ? null : [a, b];
  }

  private drawPlace(pool: Pool): number {
    return this.hubs.get(pool)?.draw(this.random) ?? this.random.below(this.sizes[pool]);
  }

  private nextSubject(share: TieShare): number | null {
    const drawn = this.subjectsDrawn.get(share) ?? 0;
    if (drawn === this.sizes[share.subject]) return null;
    this.subjectsDrawn.set(share, drawn + 1);
    return drawn;
  }
}

/** Two ends are drawn only once per type: further assertions on a tie follow its first one directly. */
function isNew(drawnTies: Set<number>, share: TieShare, [a, b]: Pair): boolean {
  const { type, subject, object } = share;
  const [first, second] = subject === object && storedEnds(type, 'b', 'a')[0] === 'a' && b < a ? [b, a] : [a, b];
  const key = (TIE_SHARES.indexOf(share) * 2 ** 18 + first) * 2 ** 18 + second;
  if (drawnTies.has(key)) return false;
  drawnTies.add(key);
  return true;
}

function* generateAssertions(share: TieShare, ends: Pair, random: SeededRandom, dates: DatedPools): Generator<AssertionFact> {
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

function buildSpell({ type, subject }: TieShare, [at, to]: Pair, random: SeededRandom, { events, statements }: DatedPools): Spell {
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
