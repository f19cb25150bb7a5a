/** Dyad-years counted by checking days and readings of dates, by the words of the measures. Shares no code with src. */

import type { DatedWorld } from '../paths/dated-world';
import { isSeen, type PlainLens, type PlainSpell, seenIn, spellsUnder } from '../paths/seen';
import { type DyadTold, type DyadWorld, daysOfYear, SYSTEM } from './dyad-world';
import { coverageOf, isKnown } from './known';
import { counts, type PlainThing } from './measures';

export interface PlainDyadQuestion {
  readonly actors: readonly string[];
  readonly measures: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly directed: boolean;
}

export interface PlainValue {
  readonly measure: string;
  readonly value: number | null;
  readonly told: number;
  readonly certain: number;
  readonly coverage: readonly string[];
  readonly counted: readonly string[];
  readonly ties: readonly string[];
}

export interface PlainRow {
  readonly a: string;
  readonly b: string;
  readonly year: number;
  readonly values: readonly PlainValue[];
}

/** One spell of one tie after the lens and its policy. */
export interface SeenSpell {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly tieId: string;
  readonly bounds: PlainSpell['bounds'];
  readonly told: readonly DyadTold[];
}

/** Every row of the question. */
export function everyDyadYear(world: DyadWorld, lens: PlainLens, question: PlainDyadQuestion): PlainRow[] {
  const spells = seenSpells(world, lens);
  const rows: PlainRow[] = [];
  const actors = [...new Set(question.actors)].sort();
  for (const a of actors) {
    for (const b of actors) {
      if (a === b || (!question.directed && b < a)) continue;
      for (let year = question.from; year <= question.to; year += 1) {
        if (!existed(world, lens, a, year) || !existed(world, lens, b, year)) continue;
        rows.push({
          a,
          b,
          year,
          values: question.measures.map((measure) => cellOf(world, lens, spells, { measure, a, b, year, directed: question.directed })),
        });
      }
    }
  }
  return rows;
}

function seenSpells(world: DyadWorld, lens: PlainLens): SeenSpell[] {
  const seen = seenIn(world, lens);
  return [...new Set(seen.map(({ tieId }) => tieId))].flatMap((tieId) => {
    const told = seen.filter((one) => one.tieId === tieId);
    const { type, subject, object } = told[0]!;
    return spellsUnder(lens, told, world as unknown as DatedWorld).map((spell) => ({
      type,
      subject,
      object,
      tieId,
      bounds: spell.bounds,
      told: spell.told as DyadTold[],
    }));
  });
}

/** The state exists in a year that some record allows; without a record, in every year. */
function existed(world: DyadWorld, lens: PlainLens, state: string, year: number): boolean {
  const { existsFromEarliest: from, existsToLatest: to } = world.things.find(({ id }) => id === state)!.properties as Record<
    string,
    number | undefined
  >;
  const seats = world.told.filter((told) => told.subject === state && told.object === SYSTEM && isSeen(told, { ...lens, validAt: null }));
  const records: (readonly [number, number])[] = seats.map((seat) => [seat.startEarliest, seat.endLatest]);
  if (from !== undefined || to !== undefined) records.push([from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]);
  if (records.length === 0) return true;
  const [first, last] = daysOfYear(year);
  for (let day = first; day <= last; day += 1) if (records.some(([begun, ended]) => begun <= day && day <= ended)) return true;
  return false;
}

interface Cell {
  readonly measure: string;
  readonly a: string;
  readonly b: string;
  readonly year: number;
  readonly directed: boolean;
}

function cellOf(world: DyadWorld, lens: PlainLens, spells: readonly SeenSpell[], { measure, a, b, year, directed }: Cell): PlainValue {
  const [first, last] = daysOfYear(year);
  const onDay = lens.validAt !== null && first <= lens.validAt.first && lens.validAt.last <= last;
  const days: readonly [number, number] = onDay ? [lens.validAt!.first, lens.validAt!.last] : [first, last];
  const found = [...counts(world, lens, spells, measure, a, b), ...(directed ? [] : counts(world, lens, spells, measure, b, a))];
  const can = found.filter((thing) => thing.together.every((spellsOfSide) => canHold(spellsOfSide, days)));
  const must = can.filter((thing) => thing.together.every((spellsOfSide) => mustHold(spellsOfSide, days)));
  const number = (things: readonly PlainThing[]) => new Set(things.map(({ key }) => key)).size;
  const shown = lens.certainty === 'CERTAIN' ? must : can;
  const known = (lens.validAt === null || onDay) && isKnown(world, lens, measure, a, b, days);
  return {
    measure,
    value: known ? number(shown) : null,
    told: number(can),
    certain: number(must),
    coverage: coverageOf(world, lens, measure, a, b),
    counted: [...new Set(shown.flatMap(({ thing }) => thing ?? []))].sort(),
    ties: [...new Set(shown.flatMap(({ ties }) => ties))].sort(),
  };
}

type Bounds = PlainSpell['bounds'];

/** On some day of the window all of them can hold. */
function canHold(spells: readonly Bounds[], [first, last]: readonly [number, number]): boolean {
  for (let day = first; day <= last; day += 1) if (spells.every(([begins, , , ends]) => begins <= day && day <= ends)) return true;
  return false;
}

/** On every reading of their dates, all of them hold on some day of the window. */
function mustHold(spells: readonly Bounds[], [first, last]: readonly [number, number]): boolean {
  const marks = [...new Set([first - 1, first, last, last + 1, ...spells.flat()])];
  const readings = spells.map((bounds) => readingsOf(bounds, marks));
  const search = (at: number, from: number, to: number): boolean => {
    if (from > to) return false;
    if (at === readings.length) return true;
    return readings[at]!.every(([begun, ended]) => search(at + 1, Math.max(from, begun), Math.min(to, ended)));
  };
  return search(0, first, last);
}

function readingsOf([startEarliest, startLatest, endEarliest, endLatest]: Bounds, marks: readonly number[]): [number, number][] {
  const starts = marks.filter((day) => startEarliest <= day && day <= startLatest);
  const ends = marks.filter((day) => endEarliest <= day && day <= endLatest);
  return starts.flatMap((start) => ends.filter((end) => start <= end).map((end): [number, number] => [start, end]));
}
