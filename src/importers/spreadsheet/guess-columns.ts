/**
 * Guesses what the columns of a table mean, from their names and first values. A person must check the guess; it is never used to import.
 */

import { entityKindOfId } from '../../domain/entity-kinds';
import { readEdtfDate } from '../../model/edtf-date';
import type { Identity } from '../identity/identity';
import { DATE_FORMS, type DateForm } from './date-form';

export interface GuessedColumn {
  readonly name: string;
  readonly role: 'actor' | 'date' | 'key' | 'text';
  /** For an actor: the scheme of its codes; `name` for names. */
  readonly scheme?: string;
  /** For an actor: the label of most of the actors. */
  readonly label?: string;
  /** For a date: the form, if it is not EDTF. */
  readonly form?: DateForm;
  /** Another form that fits the same share of the dates. */
  readonly orForm?: DateForm;
}

/**
 * The minimum share of values of a kind for a column to be guessed as that kind. It is lower for actors: a short list of actors can have an
 * error.
 */
const MIN_DATE_SHARE = 0.9;
const MIN_ACTOR_SHARE = 0.7;
/** The share that is enough if the column's name suggests the same kind. */
const MIN_NAMED_SHARE = 0.5;
const NAMED_ACTOR = /country|state|nation|host|guest|member|actor|party|organi[sz]ation|body|iso|cow/i;
const NAMED_DATE = /date|day|year|start|end|from|until|since|to$|joined|left|signed|force/i;
const SCHEMES = ['iso3', 'iso2', 'cow', 'gw', 'fips', 'wikidata', 'factbook', 'cowioname', 'name'] as const;

/** A guess for every column, from the values of these rows. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[], identity: Identity): GuessedColumn[] {
  return header.map((name, index) => guessColumn(name, rows.map((row) => row[index]?.trim() ?? '').filter(Boolean), rows.length, identity));
}

function guessColumn(name: string, values: readonly string[], rows: number, identity: Identity): GuessedColumn {
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return { name, role: 'text' };
  const minActorShare = NAMED_ACTOR.test(name) ? MIN_NAMED_SHARE : MIN_ACTOR_SHARE;
  const scheme = numbersMisread(name, values)
    ? undefined
    : best(SCHEMES, (entry) => share(distinct, (value) => isKnown(identity, entry, value)), minActorShare);
  if (scheme !== undefined) {
    const ids = distinct.flatMap((value) => identity.findPresentId(scheme, value) ?? identity.everHeld(scheme, value).slice(0, 1));
    const organisations = ids.filter((id) => entityKindOfId(id)?.label === 'Organisation').length;
    return { name, role: 'actor', scheme, label: organisations * 2 > ids.length ? 'Organisation' : 'State' };
  }
  const minShare = NAMED_DATE.test(name) ? MIN_NAMED_SHARE : MIN_DATE_SHARE;
  if (share(values, isDate) >= minShare) return { name, role: 'date' };
  const fittingShare = (entry: DateForm) => share(values, (value) => isInForm(value, entry));
  const form = best(DATE_FORMS, fittingShare, minShare);
  const orForm = DATE_FORMS.find((entry) => form !== undefined && entry !== form && fittingShare(entry) === fittingShare(form));
  if (form !== undefined) return { name, role: 'date', form, ...(orForm && { orForm }) };
  return { name, role: values.length === rows && distinct.length === rows ? 'key' : 'text' };
}

/** The candidate that fits the most values, the first of equal ones; undefined if it fits too few. */
function best<T>(candidates: readonly T[], measureShare: (candidate: T) => number, minShare: number): T | undefined {
  const shares = candidates.map((candidate) => ({ candidate, share: measureShare(candidate) }));
  const first = shares.reduce((one, other) => (other.share > one.share ? other : one));
  return first.share >= minShare ? first.candidate : undefined;
}

/** True for a column of small numbers whose name does not suggest state numbers: 2 is the United States, but also a count. */
function numbersMisread(name: string, values: readonly string[]): boolean {
  return values.every((value) => /^\d+$/.test(value)) && !/code|cow|gw|state|country|member/i.test(name);
}

function isKnown(identity: Identity, scheme: string, value: string): boolean {
  return identity.everHeld(scheme, value).length > 0;
}

function share(values: readonly string[], holds: (value: string) => boolean): number {
  return values.filter(holds).length / values.length;
}

function isDate(value: string): boolean {
  try {
    const { precision } = readEdtfDate(value);
    return precision !== 'YEAR' || (Number(value.slice(0, 4)) > 1000 && Number(value.slice(0, 4)) < 2100);
  } catch {
    return false;
  }
}

function isInForm(value: string, form: DateForm): boolean {
  const separator = form.includes('.') ? '.' : '/';
  const parts = value.split(separator);
  const at = (part: string) => Number(parts[form.split(separator).indexOf(part)]);
  return parts.length === 3 && at('year') > 999 && at('month') >= 1 && at('month') <= 12 && at('day') >= 1 && at('day') <= 31;
}
