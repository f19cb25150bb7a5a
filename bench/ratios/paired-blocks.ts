/** Measures two sides in blocks of the same parameter, one after the other and back again (ABBA), so that a slow machine slows both. */
import { SeededRandom } from '../graph/seeded-random';
import { bootstrapInterval, geometricMean, median, quantile } from './statistics';

/** Answers the question for the parameter of this number. */
export type Side = (parameter: number) => Promise<unknown>;

export interface Measured {
  /** How many times as long as the second side the first side takes. */
  readonly ratio: number;
  readonly interval: readonly [low: number, high: number];
  readonly first: Latency;
  readonly second: Latency;
  /** The ratio of medians of each block, in the order of measurement. */
  readonly blocks: readonly number[];
}

/** In milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

export interface BlockPlan {
  readonly blocks: number;
  /** Operations of each side in a block. */
  readonly operations: number;
  readonly parameters: number;
  readonly seed: bigint;
}

/** The side that begins a block is drawn at random; each block has one parameter. */
export async function pairedBlocks(first: Side, second: Side, { blocks, operations, parameters, seed }: BlockPlan): Promise<Measured> {
  const random = new SeededRandom(seed);
  const ratios: number[] = [];
  const all = { first: [] as number[], second: [] as number[] };
  const half = Math.max(1, operations >> 1);
  for (let block = 0; block < blocks; block += 1) {
    const parameter = block % parameters;
    const isSwapped = random.chance(0.5);
    const [a, b] = isSwapped ? [second, first] : [first, second];
    const [one, other]: [number[], number[]] = [[], []];
    for (const [side, times] of [
      [a, one],
      [b, other],
      [b, other],
      [a, one],
    ] as const)
      await measureSide(side, parameter, half, times);
    const [firstTimes, secondTimes] = isSwapped ? [other, one] : [one, other];
    all.first.push(...firstTimes);
    all.second.push(...secondTimes);
    ratios.push(median(firstTimes) / median(secondTimes));
  }
  return {
    ratio: geometricMean(ratios),
    interval: bootstrapInterval(ratios),
    first: summarizeLatency(all.first),
    second: summarizeLatency(all.second),
    blocks: ratios,
  };
}

async function measureSide(side: Side, parameter: number, count: number, times: number[]): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const began = performance.now();
    await side(parameter);
    times.push(performance.now() - began);
  }
}

function summarizeLatency(times: readonly number[]): Latency {
  return { p50: median(times), p99: quantile(times, 0.99) };
}
