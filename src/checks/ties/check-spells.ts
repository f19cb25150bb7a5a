import { didYouMean } from '../../model/nearest';
import { END_STATUSES, readBounds } from '../../model/spell';
import { type Rule, ruleOnAssertions } from '../rule';

/** A spell has possible days, an end that fits its status, and an end that is not before its start. */
export const checkSpells: Rule = ruleOnAssertions(({ spell }) => {
  if (!END_STATUSES.includes(spell.endStatus)) {
    const near = didYouMean(spell.endStatus, END_STATUSES);
    return [`endStatus: "${spell.endStatus}" is not accepted.${near} Accepted: ${END_STATUSES.join(', ')}.`];
  }
  const what = catchMessage(() => readBounds(spell));
  if (what === null) return [];
  // An end before its start is reported at the end.
  const start = catchMessage(() => readBounds({ start: spell.start, end: null, endStatus: 'UNKNOWN' }));
  return [{ what, field: start === null ? 'end' : 'start' }];
});

function catchMessage(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
