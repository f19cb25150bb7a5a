/** Events in which both actors took part: meetings, visits, disputes and wars. */
import { EARLIEST_DAY, LAST_ENDED_DAY, LATEST_DAY } from '../../model/day';
import type { SpellBounds } from '../../model/spell';
import type { Countable } from './countable';
import { type CodedEntity, type DyadFacts, type Part, readValues } from './dyad-facts';
import { toPresence } from './presence';

/** Whether the roles or sides of the two parts, of `a` and of `b`, count. */
export type Fits = (a: Part, b: Part) => boolean;

/** Both took part, in any role. */
export const bothTookPart: Fits = () => true;

/** `a` is a visitor and `b` is a host. */
export const visits: Fits = (a, b) => readValues(a, 'role').includes('VISITOR') && readValues(b, 'role').includes('HOST');

/** They were on different sides. */
export const areOpposed: Fits = (a, b) => listSides(a).some((mine) => listSides(b).some((theirs) => mine !== theirs));

function listSides(part: Part): readonly unknown[] {
  return readValues(part, 'side').filter((side) => side !== null);
}

/** Every event that happened, is of the requested kind, and in which the two may both have taken part in the year, with parts that fit. */
export function occasions(facts: DyadFacts, a: string, b: string, isOne: (event: CodedEntity) => boolean, fits: Fits): Countable[] {
  const theirs = facts.findParts(b, 'PARTICIPATED_IN');
  return [...facts.findParts(a, 'PARTICIPATED_IN')].flatMap(([id, mine]) => {
    const event = facts.entity(id);
    if (!event || !happened(event) || !isOne(event)) return [];
    return mine.flatMap((one) => (theirs.get(id) ?? []).filter((other) => fits(one, other)).map((other) => occasion(event, one, other)));
  });
}

/** An event that is planned, supposed or denied is not an event of the year. */
function happened({ modality }: CodedEntity): boolean {
  return modality === null || modality === 'ACTUAL';
}

function occasion(event: CodedEntity, one: Part, other: Part): Countable {
  const ties = one.tie === other.tie ? [one.tie] : [one.tie, other.tie];
  const sides = [one, other].map(({ spell }) => [toPresence(withinEvent(spell.bounds, event))]);
  return { key: event.id, entity: event.id, ties, sides };
}

/**
 * If the source gives no start or no end for a part, the part begins or ends with the event. Dates that a source gives are never changed.
 */
function withinEvent(bounds: SpellBounds, { dated }: CodedEntity): SpellBounds {
  if (!dated) return bounds;
  const noStart = bounds.startEarliest === EARLIEST_DAY && bounds.startLatest === LATEST_DAY;
  const noEnd = bounds.endEarliest === EARLIEST_DAY && bounds.endLatest >= LAST_ENDED_DAY;
  const startEarliest = noStart ? dated.first : bounds.startEarliest;
  const endLatest = noEnd ? dated.last : bounds.endLatest;
  return startEarliest <= endLatest ? { ...bounds, startEarliest, endLatest } : bounds;
}
