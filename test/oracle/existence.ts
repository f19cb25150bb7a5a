/** When two things can both have been there, in the words of the semantics: nothing is in force before its ends exist, or after one is gone. */
import { type DaysMeant, daysMeant } from './days-meant';
import type { Thing, TieWord } from './history';
import { ALWAYS, beginnings, endings, NEVER_ENDING, type ToldSpell } from './in-force';

/** The words that say when a thing began and when it was gone. */
const BEGAN = ['existsFrom', 'founded', 'born', 'date'];
const GONE = ['existsTo', 'dissolved', 'endDate'];

/** The days on which both ends can have come to be, and can have gone. */
export interface Together {
  readonly begun: DaysMeant;
  readonly gone: DaysMeant;
}

/** Of the two ends of a word. What is not told of a thing bounds nothing; an event is over with its day. Ties that follow from an occasion are not read here. */
export function together(word: TieWord, things: ReadonlyMap<string, Thing>): Together {
  const begun = { first: ALWAYS, last: ALWAYS };
  const gone = { first: NEVER_ENDING, last: NEVER_ENDING };
  for (const id of [word.subject, word.object]) {
    const thing = things.get(id);
    const began = thing && told(thing, BEGAN);
    const went = thing && (told(thing, GONE) ?? (thing.label === 'Event' ? began : null));
    if (began) {
      begun.first = Math.max(begun.first, began.first);
      begun.last = Math.max(begun.last, began.last);
    }
    if (went) {
      gone.first = Math.min(gone.first, went.first);
      gone.last = Math.min(gone.last, went.last);
    }
  }
  return { begun, gone };
}

function told(thing: Thing, names: readonly string[]): DaysMeant | null {
  const name = names.find((one) => typeof thing.properties[one] === 'string');
  return name === undefined ? null : daysMeant(thing.properties[name] as string);
}

/** Whether a day that is given lies where one of the two was not there. */
export function givenOutside(spell: ToldSpell, both: Together): boolean {
  return givenTooEarly(spell, both) || givenTooLate(spell, both);
}

const givenTooEarly = (spell: ToldSpell, { begun }: Together): boolean => daysGiven(spell).some(({ last }) => last < begun.first);
const givenTooLate = (spell: ToldSpell, { gone }: Together): boolean => daysGiven(spell).some(({ first }) => first > gone.last);

/** Data that end on a day say that it was in force then, so this is a day given, too. */
function daysGiven({ start, end }: ToldSpell): DaysMeant[] {
  return [start, end].flatMap((date) => (date === null || date === '..' ? [] : [daysMeant(date)]));
}

/** The days on which it can have begun and ended to be in force: as told, unless what is told leaves open what the ends do not. */
export function heldBetween(spell: ToldSpell, both: Together): { readonly begins: DaysMeant; readonly ends: DaysMeant } {
  let begins = beginnings(spell);
  let ends = endings(spell);
  if (!givenTooEarly(spell, both)) {
    begins = { first: Math.max(begins.first, both.begun.first), last: spell.start === '..' ? both.begun.last : begins.last };
  }
  if (!givenTooLate(spell, both)) {
    ends = { first: spell.endStatus === 'ONGOING' ? both.gone.first : ends.first, last: Math.min(ends.last, both.gone.last) };
  }
  return { begins, ends };
}
