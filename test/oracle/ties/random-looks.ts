/** Random lenses on histories, alone and in pairs that share more or fewer settings. Part of an oracle: shares no code with src. */
import { somePeriod } from '../lens/lenses';
import { oneOf, type Random, someOf, upTo } from '../lens/random';
import type { World } from '../lens/random-history';
import type { ComparedLook } from './comparison';

/** A lens with random settings; half of the lenses name a day, a month or a year. */
export function someLook(random: Random, world: World, recordings: number): ComparedLook {
  const voices = someOf(random, world.voices, 0.3);
  const when = random() < 0.5 ? null : somePeriod(random);
  const recording = random() < 0.4 ? recordings : upTo(random, recordings + 1);
  const perspective = random() < 0.6 || voices.length === 0 ? null : voices;
  return {
    when,
    recording,
    // A perspective cannot name voices before the first recording.
    perspective: recording === 0 ? null : perspective,
    background: random() < 0.6,
    certainty: random() < 0.3 ? 'CERTAIN' : 'POSSIBLE',
    worstGrade: random() < 0.8 ? null : oneOf(random, ['A', 'B', 'C']),
    policy: random() < 0.55 ? 'ALL' : oneOf(random, ['CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const),
  };
}

/** Two lenses with mostly equal settings; both name a day or a period, or neither does. */
export function twoLooks(random: Random, world: World, recordings: number): readonly [ComparedLook, ComparedLook] {
  const left = someLook(random, world, recordings);
  const other = someLook(random, world, recordings);
  const heard = random() < 0.65 ? left : other;
  const when = left.when === null ? null : random() < 0.4 ? left.when : somePeriod(random);
  return [left, { ...heard, when, recording: random() < 0.4 ? left.recording : other.recording }];
}
