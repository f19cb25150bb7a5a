/** The accounts of an event: which statements make up what each side says of it, and who passes on whose words. */

import { compared } from '../../model/compared';
import type { Day } from '../../model/day';
import { LATEST_DAY } from '../../model/day';
import { groupedBy } from '../../model/grouped-by';
import type { ResolvedTie } from '../../model/resolved-tie';
import { groupSteps, type Steps } from '../../turns';
import type { Acting } from '../acting/acting';
import { type ClaimVoice, claimVoices, idsOf, madeBy, vouchersOf } from '../claims/claim-voices';

export interface AccountStatement {
  readonly statement: string;
  readonly speakers: readonly string[];
  readonly toldBy: readonly string[];
  readonly conveyedBy: readonly string[];
  readonly reportedIn: readonly string[];
  readonly told: readonly ResolvedTie[];
}

export interface ReadoutAccount {
  readonly actor: string;
  readonly statements: readonly AccountStatement[];
  /** What they say of the event: all claims of a statement about it, and claims about it of any other. */
  readonly voices: readonly ClaimVoice[];
}

/** The accounts by their actors' ids; `dates` has the first day that each statement's date can mean. */
export function* readoutAccounts(
  event: string,
  ties: readonly ResolvedTie[],
  dates: ReadonlyMap<string, Day>,
  acting: Acting,
): Steps<ReadoutAccount[]> {
  const { concerning, outersOf, isAboutEvent } = matters(event, ties);
  const toldOf = groupedBy(
    ties.filter(({ type }) => type === 'MADE_BY' || type === 'REPORTED_IN'),
    ({ subject }) => subject,
  );
  const voicesOf = yield* groupSteps(yield* claimVoices(ties), ({ statement }) => statement);
  const owners = (statement: string): string[] => {
    const outermost = outermostOf(statement, outersOf);
    return idsOf(outermost.flatMap((one) => madeBy(toldOf.get(one) ?? []).map(([speaker, days]) => acting.principalOf(speaker, days))));
  };
  const accounts = new Map<string, { statements: AccountStatement[]; voices: ClaimVoice[] }>();
  for (const statement of [...new Set([...concerning, ...voicesOf.keys()])]) {
    yield;
    const said = (voicesOf.get(statement) ?? []).filter(({ claim }) => concerning.has(statement) || isAboutEvent(claim));
    if (!concerning.has(statement) && said.length === 0) continue;
    for (const actor of owners(statement)) {
      const account = accounts.get(actor) ?? { statements: [], voices: [] };
      account.statements.push(statementOf(statement, toldOf.get(statement) ?? [], outersOf.get(statement) ?? []));
      account.voices.push(...said);
      accounts.set(actor, account);
    }
  }
  const day = ({ statement }: AccountStatement) => dates.get(statement) ?? LATEST_DAY;
  return [...accounts]
    .sort(([a], [b]) => compared(a, b))
    .map(([actor, { statements, voices }]) => ({
      actor,
      voices,
      statements: statements.sort((x, y) => day(x) - day(y) || compared(x.statement, y.statement)),
    }));
}

/** What statements are about: the event, or other statements, whose words they then pass on. */
function matters(event: string, ties: readonly ResolvedTie[]) {
  const concerns = ties.filter(({ type }) => type === 'CONCERNS');
  const concerning = new Set(concerns.filter(({ object }) => object === event).map(({ subject }) => subject));
  const conveying = concerns.filter(({ object }) => object.startsWith('statement:'));
  const outersOf = new Map(
    [...groupedBy(conveying, ({ object }) => object)].map(([inner, outers]) => [inner, idsOf(outers.map(({ subject }) => subject))]),
  );
  const aboutEvent = new Set(ties.filter(({ type, object }) => type === 'ABOUT' && object === event).map(({ subject }) => subject));
  return { concerning, outersOf, isAboutEvent: (claim: string) => aboutEvent.has(claim) };
}

/** The statements by which it reached the public: itself, or what passes it on, or what passes that on. */
function outermostOf(statement: string, outersOf: ReadonlyMap<string, readonly string[]>): string[] {
  const outermost: string[] = [];
  const visit = (one: string, way: readonly string[]): void => {
    const outers = (outersOf.get(one) ?? []).filter((outer) => !way.includes(outer));
    if (outers.length === 0) outermost.push(one);
    for (const outer of outers) visit(outer, [...way, outer]);
  };
  visit(statement, [statement]);
  return idsOf(outermost);
}

function statementOf(statement: string, told: readonly ResolvedTie[], conveyedBy: readonly string[]): AccountStatement {
  const made = told.filter(({ type }) => type === 'MADE_BY');
  const reported = told.filter(({ type }) => type === 'REPORTED_IN');
  return {
    statement,
    speakers: idsOf(made.map(({ object }) => object)),
    toldBy: idsOf(made.flatMap(vouchersOf)),
    conveyedBy,
    reportedIn: idsOf(reported.map(({ object }) => object)),
    told,
  };
}
