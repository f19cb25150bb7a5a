/** Other actors that deal with both of two: in meetings, by themselves or by somebody on their behalf, and by ties of their own. */
import { compared } from '../compared';
import type { SameThings } from '../judged-same/same-things';
import type { ResolvedTie } from '../resolved-tie';
import { type ActedEvent, type Ends, type EventParticipant, isJoint, standsOn } from './joint-events';

export interface ThirdParty {
  readonly actor: string;
  readonly meetings: { readonly withA: number; readonly withB: number; readonly withBoth: number };
  readonly ties: { readonly withA: number; readonly withB: number };
  readonly paths: number;
}

/** Those that deal most with them first, then by id; `meetings` are those of either of the two. */
export function thirdParties(meetings: readonly ActedEvent[], ties: readonly ResolvedTie[], ends: Ends, same: SameThings): ThirdParty[] {
  const met = meetings.map((meeting) => ({ others: othersIn(meeting), sides: sidesIn(meeting) }));
  const joined = ties.map(({ subject, object }) => [same.nameOf(subject), same.nameOf(object)]);
  const tied = (actor: string, end: string) => joined.filter((both) => both.includes(actor) && both.includes(end)).length;
  const candidates = new Set([...met.flatMap(({ others }) => [...others].map((id) => same.nameOf(id))), ...joined.flat()]);
  return [...candidates]
    .filter((actor) => !ends.includes(actor))
    .map((actor) => {
      const took = met.filter(({ others }) => others.has(actor)).map(({ sides }) => sides);
      const counted = { withA: tied(actor, ends[0]), withB: tied(actor, ends[1]) };
      return {
        actor,
        meetings: {
          withA: took.filter(({ a }) => a).length,
          withB: took.filter(({ b }) => b).length,
          withBoth: took.filter(({ both }) => both).length,
        },
        ties: counted,
        paths: counted.withA * counted.withB,
      };
    })
    .filter(({ meetings: m, ties: t }) => m.withA + t.withA > 0 && m.withB + t.withB > 0)
    .sort((x, y) => weight(y) - weight(x) || compared(x.actor, y.actor));
}

const weight = ({ meetings, ties }: ThirdParty): number => meetings.withA + meetings.withB + ties.withA + ties.withB;

/** Who took part beside the two: whoever somebody acted for, or somebody who acted for nobody. */
function othersIn({ participants }: ActedEvent): ReadonlySet<string> {
  const others = participants.filter(({ standsFor }) => standsFor.length === 0);
  return new Set(others.flatMap(({ actor, onBehalfOf }) => (onBehalfOf.length > 0 ? onBehalfOf : [actor])));
}

function sidesIn(meeting: ActedEvent): { readonly a: boolean; readonly b: boolean; readonly both: boolean } {
  const on = (side: 'A' | 'B') => meeting.participants.some((one: EventParticipant) => standsOn(side, one));
  return { a: on('A'), b: on('B'), both: isJoint(meeting) };
}
