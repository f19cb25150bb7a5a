/** Accounts of an event compared, claim by claim: paired by predicate, subject and unit. */

import { compared } from '../../model/compared';
import { groupedBy } from '../../model/grouped-by';
import type { ResolvedTie } from '../../model/resolved-tie';
import { flatMapSteps, groupSteps, mapSteps, type Steps, sortSteps } from '../../turns';
import { type ClaimVoice, idsOf, type Position } from '../claims/claim-voices';
import type { ReadoutAccount } from './accounts';

/** A claim as read. */
export interface ClaimRead {
  readonly id: string;
  readonly predicate: string | null;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
}

export interface ReadoutTelling {
  readonly actor: string;
  readonly claim: string;
  readonly position: Position;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly statements: readonly ClaimVoice[];
}

export type ReadoutVerdict = 'DIFFER' | 'AGREE' | 'SINGLE';
const VERDICTS: readonly ReadoutVerdict[] = ['DIFFER', 'AGREE', 'SINGLE'];

export interface ReadoutPair {
  readonly predicate: string | null;
  readonly subjects: readonly string[];
  readonly unit: string | null;
  readonly verdict: ReadoutVerdict;
  readonly accounts: readonly string[];
  readonly silent: readonly string[];
  readonly tellings: readonly ReadoutTelling[];
}

/** What differs first, then what several tell alike, then what one alone tells; each by predicate, subjects, unit and claim. */
export function* comparedAccounts(
  accounts: readonly ReadoutAccount[],
  claims: readonly ClaimRead[],
  ties: readonly ResolvedTie[],
): Steps<ReadoutPair[]> {
  const about = groupedBy(
    ties.filter(({ type }) => type === 'ABOUT'),
    ({ subject }) => subject,
  );
  const read = new Map(claims.map((claim) => [claim.id, { claim, subjects: subjectsOf(about.get(claim.id) ?? []) }]));
  const tellings = yield* flatMapSteps(accounts, (account) => tellingsOf(account, read));
  const keyOf = ({ claim: id }: ReadoutTelling) => {
    const { claim, subjects } = read.get(id)!;
    return JSON.stringify(claim.predicate === null ? [id] : [claim.predicate, subjects, claim.unit]);
  };
  const pairs = yield* mapSteps(yield* groupSteps(tellings, keyOf), ([key, alike]) => ({
    key,
    pair: pairOf(alike, read.get(alike[0]!.claim)!, accounts),
  }));
  const inOrder = yield* sortSteps(
    pairs,
    (a, b) => VERDICTS.indexOf(a.pair.verdict) - VERDICTS.indexOf(b.pair.verdict) || compared(a.key, b.key),
  );
  return inOrder.map(({ pair }) => pair);
}

function tellingsOf({ actor, voices }: ReadoutAccount, read: ReadonlyMap<string, { readonly claim: ClaimRead }>): ReadoutTelling[] {
  return [...groupedBy(voices, ({ claim, position }) => `${claim} ${position}`).values()]
    .map((statements) => {
      const { claim, position } = statements[0]!;
      const { valueMin, valueMax } = read.get(claim)!.claim;
      return { actor, claim, position, valueMin, valueMax, statements };
    })
    .sort((a, b) => compared(a.claim, b.claim) || compared(a.position, b.position));
}

function pairOf(
  tellings: readonly ReadoutTelling[],
  { claim, subjects }: { readonly claim: ClaimRead; readonly subjects: readonly string[] },
  accounts: readonly ReadoutAccount[],
): ReadoutPair {
  const speaking = idsOf(tellings.map(({ actor }) => actor));
  return {
    predicate: claim.predicate,
    subjects,
    unit: claim.unit,
    verdict: verdictOf(speaking.map((actor) => tellings.filter((telling) => telling.actor === actor))),
    accounts: speaking,
    silent: accounts.map(({ actor }) => actor).filter((actor) => !speaking.includes(actor)),
    tellings,
  };
}

/** Alike where everything that one tells has its like with every other. */
function verdictOf(byAccount: readonly (readonly ReadoutTelling[])[]): ReadoutVerdict {
  if (byAccount.length === 1) return 'SINGLE';
  const alike = byAccount.every((mine) =>
    byAccount.every((others) => mine.every((telling) => others.some((other) => agree(telling, other)))),
  );
  return alike ? 'AGREE' : 'DIFFER';
}

/** The same position on one claim; or two claims made whose values can both be so. */
function agree(a: ReadoutTelling, b: ReadoutTelling): boolean {
  if (a.claim === b.claim) return a.position === b.position;
  if (a.position !== 'AFFIRMS' || b.position !== 'AFFIRMS') return false;
  return (a.valueMin ?? -Infinity) <= (b.valueMax ?? Infinity) && (b.valueMin ?? -Infinity) <= (a.valueMax ?? Infinity);
}

/** The role by which a claim names what it speaks of: who is accused before who is harmed. */
const ROLES: readonly (string | null)[] = ['SUBJECT', 'PERPETRATOR', 'VICTIM', 'OBJECT', null];

function subjectsOf(about: readonly ResolvedTie[]): string[] {
  const roles = about.map((tie) => ({
    id: tie.object,
    told: tie.spells.flatMap(({ assertions }) => assertions.map(({ properties }) => properties['role'] ?? null)),
  }));
  const role = ROLES.find((one) => roles.some(({ told }) => told.includes(one as never)));
  return idsOf(roles.filter(({ told }) => told.includes(role as never)).map(({ id }) => id));
}
