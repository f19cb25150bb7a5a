/** NATO Admiralty grades (AJP-2.1): how reliable the source is, how credible this piece of information is. */

/** Reliability of a source: A completely, B usually, C fairly, D not usually, E unreliable, F cannot be judged. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export const RELIABILITIES: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Credibility of information: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;
export const CREDIBILITIES: readonly Credibility[] = [1, 2, 3, 4, 5, 6];

/** A comparison that puts the better grade first: by the source, then by the information. */
export function compareGrades(a: Graded, b: Graded): number {
  return RELIABILITIES.indexOf(a.reliability) - RELIABILITIES.indexOf(b.reliability) || a.credibility - b.credibility;
}

/** An object with both grades. */
export interface Graded {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** The grades at least as good as the one given; F ("cannot be judged") comes last. */
export function gradesAtLeast(grade: Reliability): readonly Reliability[] {
  return RELIABILITIES.slice(0, RELIABILITIES.indexOf(grade) + 1);
}
