/**
 * The coverage of a source: the ties for which it is complete, and the time. Absence means zero only inside a window; elsewhere it is
 * unknown.
 */

import { EVENT_KINDS } from '../../domain/entity-kinds';
import { tieType } from '../../domain/tie-types';
import { InvalidArgument } from '../../errors';
import { type Day, EARLIEST_DAY, LATEST_DAY } from '../day';
import { readEdtfDate } from '../edtf-date';
import { isEntityId } from '../ids';

/** One line of a source's `covers`, parsed. */
export interface CoveredWindow {
  readonly tieType: string;
  /** For participations: the kind of the events; null for every kind. */
  readonly eventKind: string | null;
  /** As written: EDTF, or ".." for no beginning. */
  readonly from: string;
  /** As written: EDTF, or null if the source is kept up to date. */
  readonly to: string | null;
  readonly firstDay: Day;
  /** LATEST_DAY if the source is kept up to date. */
  readonly lastDay: Day;
  /** The ids of the actors whose ties the source knows; null for every state. */
  readonly of: readonly string[] | null;
  /** The ids of the entities at the other end; null for any. */
  readonly in: readonly string[] | null;
}

const ACCEPTED =
  'Accepted: a type of tie (PARTICIPATED_IN with a kind of event, if need be), from/to in EDTF, and ids after "of" and "in", such as "MEMBER_OF 2001-06-15/.. in organisation:SCO".';
const FORM = /^([A-Z_]+)(?: ([A-Z]+))? (\S+)\/(\S+?)(?: of ((?:\S+ )*?\S+))?(?: in ((?:\S+ )*?\S+))?$/;

/**
 * Reads one line of `covers`.
 * @throws InvalidArgument for another form, an unknown type or kind, an invalid date, or an end before the beginning.
 */
export function readCoveredWindow(text: string): CoveredWindow {
  const match = FORM.exec(text);
  if (!match) throw new InvalidArgument(`"${text}" does not say what is covered. ${ACCEPTED}`);
  const [, type = '', kind, from = '', to = '', of, within] = match;
  if (!tieType(type)) throw new InvalidArgument(`"${type}" is not a tie type. ${ACCEPTED}`);
  if (kind !== undefined && !(type === 'PARTICIPATED_IN' && EVENT_KINDS.some((one) => one === kind)))
    throw new InvalidArgument(`"${kind}" is not a kind of event of "${type}". ${ACCEPTED}`);
  const firstDay = from === '..' ? EARLIEST_DAY : readEdtfDate(from).earliest;
  const lastDay = to === '..' ? LATEST_DAY : readEdtfDate(to).latest;
  if (lastDay < firstDay) throw new InvalidArgument(`"${from}/${to}" ends before it begins. ${ACCEPTED}`);
  return {
    tieType: type,
    eventKind: kind ?? null,
    from,
    to: to === '..' ? null : to,
    firstDay,
    lastDay,
    of: readIds(of),
    in: readIds(within),
  };
}

function readIds(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const ids = text.split(' ');
  const wrong = ids.find((id) => !isEntityId(id));
  if (wrong !== undefined) throw new InvalidArgument(`"${wrong}" is not an id. ${ACCEPTED}`);
  return [...new Set(ids)].sort();
}
