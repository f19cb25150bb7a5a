/**
 * Makes the database plan the statements of questions before anyone asks them: the first dossier would wait longer for its plan than for
 * its answer.
 */
import { parse } from 'graphql';
import type { EntenteSchema } from '../../schema/create-schema';

/** Ids that do not exist: a statement is planned for them as for any other, and reads nothing. */
const UNKNOWN_ACTORS = 'a: "state:none-1", b: "state:none-2"';
/** Spells are shown with all that their assertions say, and a statement depends on what is shown. */
const TIE = '{ spells { start } }';
const PARTICIPANTS = `{ participants { tie ${TIE} offices { tie ${TIE} } } }`;
/** The sections, each with what its page shows of ties. */
const SECTIONS: Readonly<Record<string, string>> = {
  ties: TIE,
  meetings: PARTICIPANTS,
  treaties: `{ parties { tie ${TIE} } }`,
  sharedOrganisations: `{ memberships ${TIE} }`,
  events: PARTICIPANTS,
  disputes: `{ sides { statements { tie ${TIE} } } }`,
  thirdParties: '{ paths }',
  sources: '{ id }',
};

/** The dossier as the page of two actors first asks for it, then as it asks for each section; then the other long statements. */
export const WARMED_QUESTIONS: readonly string[] = [
  `{ dossier(${UNKNOWN_ACTORS}) { totals { ${Object.keys(SECTIONS).join(' ')} } } }`,
  ...Object.entries(SECTIONS).map(([section, shown]) => `{ dossier(${UNKNOWN_ACTORS}) { totals { ${section} } ${section} ${shown} } }`),
  `{ dossier(${UNKNOWN_ACTORS}) { coverage { section } } }`,
  '{ readouts(event: "event:none-1") { policy } }',
  '{ contested(of: ["state:none-1"]) { totalCount } }',
  '{ timeline(of: ["state:none-1"]) { totalCount } }',
];

/**
 * Asks them one after the other, so that another request waits for one plan at most.
 * Results are ignored: a real request will report its own failure.
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
