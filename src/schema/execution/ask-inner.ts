/** Reads a plan from the database: one statement. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { inTurns, mapSteps, takeTurn } from '../../turns';
import { countEdgesBelow } from '../lens/plan';
import type { RootPlan } from '../lens/plan-root';
import { COLUMNS } from '../translation/row-reader';
import type { Translator } from '../translation/translator';

/** The rows of a list, or `{totalCount}` if only the count is requested. */
export type AskInner = (plan: RootPlan) => Promise<unknown>;

/** How many items the database sends at once: the driver decodes each batch without a pause. */
const ITEMS_AT_ONCE = 2_500;

/** Runs statements whose rows are sent in batches; errors of the database are passed on unchanged. */
export function askInner(translator: Translator, run: (query: CypherQuery) => Promise<Row[]>): AskInner {
  return async (plan) => {
    // An operation can have many lists, and the library translates each without a pause.
    await takeTurn();
    const { statement, read } = await translator.translate(plan);
    const rowsAtOnce = Math.ceil(ITEMS_AT_ONCE / (1 + (plan.node ? countEdgesBelow(plan.node) : 0)));
    const rows = await inTurns(mapSteps(await run({ ...statement, rowsAtOnce, columns: COLUMNS }), read));
    return plan.node ? rows : rows[0];
  };
}
