/**
 * Finds what was said about the entities of an area: claims and statements about them, positions, speakers, and where they are reported.
 */
import type { MetTie } from '../../questions/neighbourhood/grow-neighbourhood';

/** Which ties the next step follows. */
export interface StatementTraversal {
  readonly tieTypes: readonly string[];
  /** The kinds that it may meet; null for all. */
  readonly kinds: readonly string[] | null;
}

/** Reads the ties that lead on from these entities. */
export type ReadTies = (ids: readonly string[], traversal: StatementTraversal) => Promise<readonly MetTie[]>;

/**
 * The ties from the entities to the claims and statements about them.
 * Then the ties from these claims to the statements that take a position on them and to everything else that the claims are about.
 * Then the ties from the statements to speakers, addressees and sources.
 */
export async function findStatementsAbout(ids: readonly string[], readTies: ReadTies): Promise<MetTie[]> {
  const about = await readTies(ids, { tieTypes: ['ABOUT', 'CONCERNS'], kinds: ['Claim', 'Statement'] });
  const claims = listEnds(about, 'ABOUT');
  const positions = await readTies(claims, { tieTypes: ['ABOUT', 'ASSERTS'], kinds: null });
  const statements = [...new Set([...listEnds(about, 'CONCERNS'), ...listEnds(positions, 'ASSERTS')])];
  const statementTies = await readTies(statements, { tieTypes: ['ADDRESSED_TO', 'MADE_BY', 'REPORTED_IN'], kinds: null });
  return [...about, ...positions, ...statementTies];
}

const listEnds = (ties: readonly MetTie[], type: string): string[] => [
  ...new Set(ties.filter((tie) => tie.type === type).map(({ to }) => to)),
];
