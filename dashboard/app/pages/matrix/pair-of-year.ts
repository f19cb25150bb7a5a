/** Two actors in one year, as the matrix asks for them: with one value. */
import type { MatrixOfYearQuery } from '../../documents/generated/graphql';

export type PairOfYear = MatrixOfYearQuery['dyadYears']['edges'][number]['node'];

/** The one value asked for. */
export const measured = ({ values }: PairOfYear): PairOfYear['values'][number] => values[0]!;
