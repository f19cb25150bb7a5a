/** Compares accounts of an event claim by claim; claims are paired by predicate, subject and unit. */

import { required } from '../../errors';
import { compareStrings } from '../../model/compare-strings';
import { groupedBy } from '../../model/grouped-by';
import type { ResolvedTie } from '../../model/resolved-tie';
import { flatMapSteps, groupSteps, mapSteps, type Steps, sortSteps } from '../../turns';
import { type ClaimVoice, type Position, toSortedIds } from '../shared/claims/claim-voices';
import type { ReadoutAccount } from './readout-accounts';

/** A claim with the properties that the comparison needs. */
export interface ClaimRead {
  readonly id: string;
  readonly predicate: string | null;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
}

export interface ReadoutPosition {
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
  readonly tellings: readonly ReadoutPosition[];
}

/**
 * First what accounts give differently, then what several give alike, then what only one gives; each sorted by predicate, subjects, unit
 * and claim.
 */
export function* compareAccounts(
  accounts: readonly ReadoutAccount[],
  claims: readonly ClaimRead[],
  ties: readonly ResolvedTie[],
): Steps<ReadoutPair[]> {
  const about = groupedBy(
    ties.filter(({ type }) => type === 'ABOUT'),
    ({ subject }) => subject,
  );
  const read = new Map(claims.map((claim) => [claim.id, { claim, subjects: collectSubjects(about.get(claim.id) ?? []) }]));
  const findRead = (id: string) => required(read.get(id), 'the claim of a position');
  const positions = yield* flatMapSteps(accounts, (account) => listPositions(account, findRead));
  const toPairKey = ({ claim: id }: ReadoutPosition) => {
    const { claim, subjects } = findRead(id);
    return JSON.stringify(claim.predicate === null ? [id] : [claim.predicate, subjects, claim.unit]);
  };
  const pairs = yield* mapSteps(yield* groupSteps(positions, toPairKey), ([key, alike]) => ({
    key,
    pair: buildPair(alike, findRead(alike[0].claim), accounts),
  }));
  const inOrder = yield* sortSteps(
    pairs,
    (a, b) => VERDICTS.indexOf(a.pair.verdict) - VERDICTS.indexOf(b.pair.verdict) || compareStrings(a.key, b.key),
  );
  return inOrder.map(({ pair }) => pair);
}

function listPositions({ actor, voices }: ReadoutAccount, findRead: (id: string) => { readonly claim: ClaimRead }): ReadoutPosition[] {
  return [...groupedBy(voices, ({ claim, position }) => `${claim} ${position}`).values()]
    .map((statements) => {
      const { claim, position } = statements[0];
      const { valueMin, valueMax } = findRead(claim).claim;
      return { actor, claim, position, valueMin, valueMax, statements };
    })
    .sort((a, b) => compareStrings(a.claim, b.claim) || compareStrings(a.position, b.position));
}

function buildPair(
  positions: readonly ReadoutPosition[],
  { claim, subjects }: { readonly claim: ClaimRead; readonly subjects: readonly string[] },
  accounts: readonly ReadoutAccount[],
): ReadoutPair {
  const speaking = toSortedIds(positions.map(({ actor }) => actor));
  return {
    predicate: claim.predicate,
    subjects,
    unit: claim.unit,
    verdict: decideVerdict(speaking.map((actor) => positions.filter((stated) => stated.actor === actor))),
    accounts: speaking,
    silent: accounts.map(({ actor }) => actor).filter((actor) => !speaking.includes(actor)),
    tellings: positions,
  };
}

/** AGREE if every position of each account agrees with a position of every other account. */
function decideVerdict(byAccount: readonly (readonly ReadoutPosition[])[]): ReadoutVerdict {
  if (byAccount.length === 1) return 'SINGLE';
  const alike = byAccount.every((mine) =>
    byAccount.every((others) => mine.every((stated) => others.some((other) => agree(stated, other)))),
  );
  return alike ? 'AGREE' : 'DIFFER';
}

/** The same position on one claim, or two affirmed claims with values that overlap. */
function agree(a: ReadoutPosition, b: ReadoutPosition): boolean {
  if (a.claim === b.claim) return a.position === b.position;
  if (a.position !== 'AFFIRMS' || b.position !== 'AFFIRMS') return false;
  return (a.valueMin ?? -Infinity) <= (b.valueMax ?? Infinity) && (b.valueMin ?? -Infinity) <= (a.valueMax ?? Infinity);
}

/** The roles of a claim's subjects in order of priority: the accused before the harmed. */
const ROLES: readonly (string | null)[] = ['SUBJECT', 'PERPETRATOR', 'VICTIM', 'OBJECT', null];

function collectSubjects(about: readonly ResolvedTie[]): string[] {
  const roles = about.map((tie) => ({
    id: tie.object,
    values: tie.spells.flatMap(({ assertions }) => assertions.map(({ properties }) => properties['role'] ?? null)),
  }));
  const role = ROLES.find((one) => roles.some(({ values }) => values.includes(one as never)));
  return toSortedIds(roles.filter(({ values }) => values.includes(role as never)).map(({ id }) => id));
}
