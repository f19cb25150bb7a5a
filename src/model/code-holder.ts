/** Finds the holder of a code on a day: a number that several states had one after another means the state that had it then. */
import { type Day, EARLIEST_DAY, formatDay, LATEST_DAY } from './day';

/** An entity with a code, from the first to the last day on which the entity held it. */
export interface CodeHolder {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** The days that a date can mean. For a single day both are the same. */
export interface DaysMeant {
  readonly earliest: Day;
  readonly latest: Day;
}

/**
 * The holders of the code on the first of the days; if there are none, the holders on the first later day that has any.
 * Empty if nothing held the code on any of the days; several if the date is ambiguous.
 * A former holder comes before a present one: when a state ends and its successor begins on the same day, the code still belongs to the
 * former state.
 */
export function holdersOn<Holder extends CodeHolder>(holders: readonly Holder[], { earliest, latest }: DaysMeant): readonly Holder[] {
  const then = holdersOnDay(holders, earliest);
  if (then.length > 0) return then;
  const starts = holders.map(({ from }) => from).filter((from) => from > earliest && from <= latest);
  return starts.length === 0 ? [] : holdersOnDay(holders, Math.min(...starts));
}

function holdersOnDay<Holder extends CodeHolder>(holders: readonly Holder[], day: Day): readonly Holder[] {
  const then = holders.filter(({ from, to }) => from <= day && day <= to);
  const ended = then.filter(({ to }) => to < LATEST_DAY);
  return ended.length > 0 ? ended : then;
}

/** `state:SUN (1922-12-30/1991-12-26)`; only the id if the entity always held the code. */
export function describeHolder({ id, from, to }: CodeHolder): string {
  return from === EARLIEST_DAY && to === LATEST_DAY ? id : `${id} (${formatInterval(from, to)})`;
}

/** `on 2015-06-01`, or `in 2015-01-01/2015-12-31`. */
export function describeDays({ earliest, latest }: DaysMeant): string {
  return earliest === latest && earliest < LATEST_DAY ? `on ${formatDay(earliest)}` : `in ${formatInterval(earliest, latest)}`;
}

const formatInterval = (from: Day, to: Day): string =>
  `${from === EARLIEST_DAY ? '..' : from === LATEST_DAY ? 'today' : formatDay(from)}/${to >= LATEST_DAY - 1 ? '..' : formatDay(to)}`;

/** The code's holders as text, each once by id: `state:RUS and state:SUN (1922-12-30/1991-12-26)`. */
export function describeHolders(holders: readonly CodeHolder[]): string {
  const words = [...new Set([...holders].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.from - b.from)).map(describeHolder))];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
