/**
 * When two entities can both have existed, by the words of the semantics: nothing is in force before its ends exist, or after one has
 * ended.
 */
import { type DaysMeant, daysMeant } from './days-meant';
import type { Thing, TieWord } from './history';
import { ALWAYS, beginnings, endings, NEVER_ENDING, type ToldSpell } from './in-force';

/** The properties that say when an entity began and when it ended. */
const BEGAN = ['existsFrom', 'founded', 'born', 'date'];
const GONE = ['existsTo', 'dissolved', 'endDate'];

/** The days on which both ends can have begun, and can have ended. */
export interface Together {
  readonly begun: DaysMeant;
  readonly gone: DaysMeant;
}

/**
 * For the two ends of an assertion. An unknown date sets no bound; an event ends with its day. Ties that follow from an occasion are not
 * read here.
 */
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

/** Whether a given day is at a time when one of the two did not exist. */
export function givenOutside(spell: ToldSpell, both: Together): boolean {
  return givenTooEarly(spell, both) || givenTooLate(spell, both);
}

const givenTooEarly = (spell: ToldSpell, { begun }: Together): boolean => daysGiven(spell).some(({ last }) => last < begun.first);
const givenTooLate = (spell: ToldSpell, { gone }: Together): boolean => daysGiven(spell).some(({ first }) => first > gone.last);

/** An end date of censored data means that the tie was in force on that day, so it is also a given day. */
function daysGiven({ start, end }: ToldSpell): DaysMeant[] {
  return [start, end].flatMap((date) => (date === null || date === '..' ? [] : [daysMeant(date)]));
}

/** The days on which it can have begun and ended to be in force: as asserted. If the assertion leaves a bound open, the ends set it. */
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
