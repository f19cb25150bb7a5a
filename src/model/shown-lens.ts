/** A lens as users see it. */
import type { Lens } from './lens';
import { formatPeriod } from './period';

/** The day or period written out. */
export type ShownLens = Omit<Lens, 'validAt' | 'represented'> & { readonly validAt: string | null };

export function shownLens({ represented: _, ...lens }: Lens): ShownLens {
  const { seq, at } = lens.knownAt;
  return { ...lens, knownAt: { seq, at }, validAt: lens.validAt === null ? null : formatPeriod(lens.validAt) };
}
