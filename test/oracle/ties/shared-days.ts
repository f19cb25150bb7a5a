/** What memberships have in common, found by checking every day. Part of an oracle: shares no code with src. */
import { dayNumber, dayText } from '../calendar';
import { type History, knownAfter, type TieWord } from '../history';
import { ALWAYS, SOME_DAY } from '../in-force';
import { seenAmong } from '../look';
import type { ComparedLook, ComparisonJudge } from './comparison';
import { type SettledSpell, settledSpells } from './settled-spells';

export interface PlainStretch {
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: string;
  readonly certain: readonly { readonly start: string | null; readonly end: string | null }[];
  readonly members: readonly { readonly statuses: readonly string[]; readonly statusUntold: boolean }[];
}

export interface PlainShared {
  readonly organisation: string;
  readonly memberships: readonly string[];
  readonly intervals: readonly PlainStretch[];
}

/** Days before and after every date in a history. */
const FIRST_DAY = dayNumber(1988, 1, 1);
const LAST_DAY = dayNumber(2012, 12, 31);

/** The answer that `sharedMemberships` must give; `statuses` null for all. */
export function sharedDays(
  history: History,
  look: ComparedLook,
  of: readonly string[],
  statuses: readonly string[] | null,
  judge: ComparisonJudge,
): PlainShared[] {
  const words = knownAfter(history, look.recording).words.filter((word) => word.type === 'MEMBER_OF' && of.includes(word.subject));
  const organisations = [...new Set(words.map((word) => word.object))].sort();
  return organisations.flatMap((organisation) => {
    const seen = of.map((member) =>
      seenAmong(
        words.filter((word) => word.subject === member && word.object === organisation),
        look,
      ).map(({ word }) => word),
    );
    const members = seen.map((own) => settledSpells(own, look.policy, judge).filter((spell) => counts(spell, statuses)));
    if (members.some((spells) => spells.length === 0)) return [];
    return [{ organisation, memberships: seen.map((own) => judge.tieIdOf(own[0]!)), intervals: stretches(members, judge) }];
  });
}

const statusesIn = ({ words }: SettledSpell): string[] =>
  words.flatMap((word) => (word.properties['status'] === undefined ? [] : [word.properties['status'] as string]));

function counts(spell: SettledSpell, statuses: readonly string[] | null): boolean {
  return statuses === null || statusesIn(spell).some((status) => statuses.includes(status));
}

type Members = readonly (readonly SettledSpell[])[];

function stretches(members: Members, judge: ComparisonJudge): PlainStretch[] {
  const meanwhile = (day: number) => members.map((spells) => spells.filter(({ begun, ended }) => begun.first <= day && day <= ended.last));
  const all = members.flat();
  const saidBefore = new Map<number, string | null>();
  /** Returns the same text for all days with the same spells in force. */
  const said = (day: number): string | null => {
    let held = 0;
    for (const { begun, ended } of all) held = held * 2 + (begun.first <= day && day <= ended.last ? 1 : 0);
    if (!saidBefore.has(held)) saidBefore.set(held, saidOf(meanwhile(day)));
    return saidBefore.get(held)!;
  };
  const sure = (day: number): string | null =>
    members.every((spells) => spells.some(({ begun, ended }) => begun.last <= day && day <= ended.first)) ? 'sure' : null;
  return runs(FIRST_DAY, LAST_DAY, said).map(([first, last]) => {
    const held = meanwhile(first);
    const always = held.every((spells) => spells.some(({ begun }) => begun.last === ALWAYS));
    return {
      start: first === FIRST_DAY ? (always ? '..' : null) : dayText(first),
      end: last === LAST_DAY ? null : dayText(last),
      endStatus: last === LAST_DAY ? leastOpen(meanwhile(LAST_DAY), judge) : 'ENDED',
      certain: runs(first, last, sure).map(([from, to]) => ({
        start: from === FIRST_DAY ? '..' : dayText(from),
        end: to === LAST_DAY ? null : dayText(to),
      })),
      members: held.map(asWhat),
    };
  });
}

const saidOf = (held: Members): string | null => (held.some((spells) => spells.length === 0) ? null : JSON.stringify(held.map(asWhat)));

function asWhat(spells: readonly SettledSpell[]) {
  return {
    statuses: [...new Set(spells.flatMap(statusesIn))].sort(),
    statusUntold: spells.some((spell) => statusesIn(spell).length === 0),
  };
}

/** The longest intervals of days with the same text; null means nothing. */
function runs(from: number, to: number, said: (day: number) => string | null): [number, number][] {
  const found: [number, number][] = [];
  let before: string | null = null;
  for (let day = from; day <= to; day += 1) {
    const now = said(day);
    if (now !== null && now === before) found.at(-1)![1] = day;
    else if (now !== null) found.push([day, day]);
    before = now;
  }
  return found;
}

const OPEN_TO_OVER = ['ONGOING', 'CENSORED', 'UNKNOWN', 'ENDED'];

function leastOpen(held: Members, judge: ComparisonJudge): string {
  const each = held.map((spells) =>
    Math.min(...spells.filter(({ ended }) => ended.last >= SOME_DAY).map((spell) => OPEN_TO_OVER.indexOf(endStatusOf(spell, judge)))),
  );
  return OPEN_TO_OVER[Math.max(...each)]!;
}

/** The end status of the assertion with the most precise end. */
function endStatusOf({ words }: SettledSpell, judge: ComparisonJudge): string {
  const narrow = (word: TieWord): number => {
    const rank = { ONGOING: 0, ENDED: word.end === null ? 3 : 1, CENSORED: 2, UNKNOWN: 4 };
    return rank[word.endStatus];
  };
  return [...words].sort((a, b) => narrow(a) - narrow(b) || (judge.idOf(a) < judge.idOf(b) ? -1 : 1))[0]!.endStatus;
}
