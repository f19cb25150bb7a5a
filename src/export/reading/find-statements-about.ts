/** What was said about the entities of an area: claims and statements about them, who takes which position, who speaks, and where it is reported. */
import type { MetTie } from '../../questions/neighbourhood/grow-neighbourhood';

/** Where the next step goes. */
export interface StatementTraversal {
  readonly tieTypes: readonly string[];
  /** The kinds that it may meet; all where null. */
  readonly kinds: readonly string[] | null;
}

/** Reads the ties that lead on from these entities. */
export type ReadTies = (ids: readonly string[], traversal: StatementTraversal) => Promise<readonly MetTie[]>;

/**
 * The ties from the entities to the claims and statements about them, from these claims to the statements that take a position on them and to all else that
 * the claims are about, and from the statements to speakers, addressees and sources.
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
