/** The accounts of an event: which statements belong to each side's account, and who passes on whose statements. */

import { compareStrings } from '../../model/compare-strings';
import type { Day } from '../../model/day';
import { LATEST_DAY } from '../../model/day';
import { groupedBy } from '../../model/grouped-by';
import type { ResolvedTie } from '../../model/resolved-tie';
import { groupSteps, type Steps } from '../../turns';
import { type ClaimVoice, claimVoices, collectVouchers, listSpeakers, toSortedIds } from '../shared/claims/claim-voices';
import type { RepresentationIndex } from '../shared/representation/representation-index';

export interface AccountStatement {
  readonly statement: string;
  readonly speakers: readonly string[];
  readonly toldBy: readonly string[];
  readonly conveyedBy: readonly string[];
  readonly reportedIn: readonly string[];
  readonly attribution: readonly ResolvedTie[];
}

export interface ReadoutAccount {
  readonly actor: string;
  readonly statements: readonly AccountStatement[];
  /** What the statements say about the event: all claims of a statement about it, and claims about it in other statements. */
  readonly voices: readonly ClaimVoice[];
}

/** The accounts by their actors' ids; `dates` gives the first day that each statement's date can mean. */
export function* readoutAccounts(
  event: string,
  ties: readonly ResolvedTie[],
  dates: ReadonlyMap<string, Day>,
  representation: RepresentationIndex,
): Steps<ReadoutAccount[]> {
  const { concerning, outerStatements, isAboutEvent } = indexConcerns(event, ties);
  const attributionByStatement = groupedBy(
    ties.filter(({ type }) => type === 'MADE_BY' || type === 'REPORTED_IN'),
    ({ subject }) => subject,
  );
  const voicesByStatement = yield* groupSteps(yield* claimVoices(ties), ({ statement }) => statement);
  const owners = (statement: string): string[] => {
    const outermost = findOutermost(statement, outerStatements);
    return toSortedIds(
      outermost.flatMap((one) =>
        listSpeakers(attributionByStatement.get(one) ?? []).map(([speaker, days]) => representation.findPrincipal(speaker, days)),
      ),
    );
  };
  const accounts = new Map<string, { statements: AccountStatement[]; voices: ClaimVoice[] }>();
  for (const statement of [...new Set([...concerning, ...voicesByStatement.keys()])]) {
    yield;
    const said = (voicesByStatement.get(statement) ?? []).filter(({ claim }) => concerning.has(statement) || isAboutEvent(claim));
    if (!concerning.has(statement) && said.length === 0) continue;
    for (const actor of owners(statement)) {
      const account = accounts.get(actor) ?? { statements: [], voices: [] };
      account.statements.push(buildStatement(statement, attributionByStatement.get(statement) ?? [], outerStatements.get(statement) ?? []));
      account.voices.push(...said);
      accounts.set(actor, account);
    }
  }
  const day = ({ statement }: AccountStatement) => dates.get(statement) ?? LATEST_DAY;
  return [...accounts]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([actor, { statements, voices }]) => ({
      actor,
      voices,
      statements: statements.sort((x, y) => day(x) - day(y) || compareStrings(x.statement, y.statement)),
    }));
}

/** What statements are about: the event, or other statements that they pass on. */
function indexConcerns(event: string, ties: readonly ResolvedTie[]) {
  const concerns = ties.filter(({ type }) => type === 'CONCERNS');
  const concerning = new Set(concerns.filter(({ object }) => object === event).map(({ subject }) => subject));
  const conveying = concerns.filter(({ object }) => object.startsWith('statement:'));
  const outerStatements = new Map(
    [...groupedBy(conveying, ({ object }) => object)].map(([inner, outers]) => [inner, toSortedIds(outers.map(({ subject }) => subject))]),
  );
  const aboutEvent = new Set(ties.filter(({ type, object }) => type === 'ABOUT' && object === event).map(({ subject }) => subject));
  return { concerning, outerStatements, isAboutEvent: (claim: string) => aboutEvent.has(claim) };
}

/** The statements by which it reached the public: the statement itself, or the last statements in the chains that pass it on. */
function findOutermost(statement: string, outerStatements: ReadonlyMap<string, readonly string[]>): string[] {
  const outermost: string[] = [];
  const visit = (one: string, path: readonly string[]): void => {
    const outers = (outerStatements.get(one) ?? []).filter((outer) => !path.includes(outer));
    if (outers.length === 0) outermost.push(one);
    for (const outer of outers) visit(outer, [...path, outer]);
  };
  visit(statement, [statement]);
  return toSortedIds(outermost);
}

function buildStatement(statement: string, ties: readonly ResolvedTie[], conveyedBy: readonly string[]): AccountStatement {
  const made = ties.filter(({ type }) => type === 'MADE_BY');
  const reported = ties.filter(({ type }) => type === 'REPORTED_IN');
  return {
    statement,
    speakers: toSortedIds(made.map(({ object }) => object)),
    toldBy: toSortedIds(made.flatMap(collectVouchers)),
    conveyedBy,
    reportedIn: toSortedIds(reported.map(({ object }) => object)),
    attribution: ties,
  };
}
