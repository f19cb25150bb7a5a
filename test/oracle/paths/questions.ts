/** Random lenses and questions about a world. Part of an oracle: shares no code with src. */
import { type DatedWorld, oneOf, upTo } from './dated-world';
import type { PlainQuestion } from './every-path';
import type { PlainLens } from './seen';

/** A lens with random settings, more often with none. */
export function someLens(world: DatedWorld, random: () => number): PlainLens {
  const voices = [...new Set(world.told.flatMap((one) => [one.assertedBy, one.sourceId]))].sort();
  return {
    validAt: random() < 0.3 ? somePeriod(random) : null,
    k: 2 + upTo(random, 3),
    assertedBy: random() < 0.2 && voices.length > 0 ? [...new Set([oneOf(random, voices), oneOf(random, voices)])].sort() : null,
    background: random() < 0.6,
    certainty: random() < 0.3 ? 'CERTAIN' : 'POSSIBLE',
    policy: random() < 0.6 ? 'ALL' : oneOf(random, ['CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const),
    minReliability: random() < 0.1 ? oneOf(random, ['A', 'B', 'C']) : null,
  };
}

/** A single day is more frequent than a period. */
function somePeriod(random: () => number) {
  const first = upTo(random, 59);
  return { first, last: random() < 0.6 ? first : first + upTo(random, 20) };
}

/** A question about the paths between two entities of the world. */
export function someQuestion(world: DatedWorld, random: () => number): PlainQuestion {
  const things = world.things.filter((thing) => thing.label !== 'Source');
  const from = oneOf(random, things);
  const to = oneOf(
    random,
    things.filter((thing) => thing !== from),
  );
  const others = things.filter((thing) => thing !== from && thing !== to).map((thing) => thing.id);
  return {
    from: from.id,
    to: to.id,
    maxHops: oneOf(random, [1, 2, 3, 3, 4, 4, 5, 6]),
    first: oneOf(random, [1, 2, 3, 10, 100]),
    semantics: oneOf(random, ['CONCURRENT', 'TIME_ORDERED', 'ANY'] as const),
    tieTypes: random() < 0.85 ? null : oneOf(random, [['MEMBER_OF'], ['RIVAL_OF', 'ABOUT'], ['HAS_MISSION_IN', 'MEMBER_OF', 'RIVAL_OF']]),
    kinds: random() < 0.85 ? null : oneOf(random, [['State'], ['Organisation', 'Person', 'State'], ['Event', 'Statement', 'State']]),
    avoid: random() < 0.8 ? [] : [oneOf(random, others)],
    minVoices: random() < 0.88 ? 1 : 2,
  };
}
