/** Statistics of paired measurements: medians, the geometric mean of ratios, and its confidence interval. */
import { SeededRandom } from '../graph/seeded-random';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** The middle 95 of 100 geometric means of resamples of the same size (bootstrap); the same for the same values. */
export function bootstrapInterval(values: readonly number[], draws = 2_000): readonly [low: number, high: number] {
  const random = new SeededRandom(BigInt(values.length));
  const means = Array.from({ length: draws }, () => geometricMean(values.map(() => random.pick(values))));
  return [quantile(means, 0.025), quantile(means, 0.975)];
}
