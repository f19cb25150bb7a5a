/** Has the database plan the statements of questions before anybody asks them: the first dossier would else wait for its plan longer than for its answer. */
import { parse } from 'graphql';
import type { EntenteSchema } from '../../schema/create-schema';

/** Ids that nobody has: a statement is planned for them as for any other, and reads nothing. */
const UNKNOWN_ACTORS = 'a: "state:none-1", b: "state:none-2"';
const SECTIONS = ['ties', 'meetings', 'treaties', 'sharedOrganisations', 'events', 'disputes', 'thirdParties', 'sources'];

/** The dossier as a page of two begins, then as each of its sections is opened; then what else is one long statement. */
export const WARMED_QUESTIONS: readonly string[] = [
  `{ dossier(${UNKNOWN_ACTORS}) { totals { ${SECTIONS.join(' ')} } } }`,
  ...SECTIONS.map((section) => `{ dossier(${UNKNOWN_ACTORS}) { totals { ${section} } } }`),
  `{ dossier(${UNKNOWN_ACTORS}) { coverage { section } } }`,
  '{ readouts(event: "event:none-1") { policy } }',
  '{ contested(of: ["state:none-1"]) { totalCount } }',
  '{ timeline(of: ["state:none-1"]) { totalCount } }',
];

/**
 * Asks them one after the other, so that whoever asks meanwhile waits for one plan at most. What comes of it is nobody's business: a failure will be told to
 * whoever asks in earnest.
 * @returns milliseconds
 */
export async function warmPlans({ execute }: Pick<EntenteSchema, 'execute'>, signal: AbortSignal): Promise<number> {
  const began = performance.now();
  for (const question of WARMED_QUESTIONS) {
    if (signal.aborted) break;
    await execute({ document: parse(question), signal }).catch(() => {});
  }
  return Math.round(performance.now() - began);
}
