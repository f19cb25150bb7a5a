import type { Problem } from '../../errors';
import type { AssertionFact } from '../../model/fact';
import { buildAssertionIds } from '../../model/tie';
import type { Rule } from '../rule';

/** A source's record key identifies one assertion of a tie: the same key with other content is two records under one key. */
export const checkRecordKeys: Rule = (facts) => {
  const problems: Problem[] = [];
  const first = new Map<string, AssertionFact>();
  for (const fact of facts) {
    if (fact.fact !== 'assertion') continue;
    if (fact.record.trim() === '')
      problems.push({ where: fact.place, what: "record: the key is empty. Accepted: the source's own key of this record." });
    const { assertionId } = buildAssertionIds(fact);
    const earlier = first.get(assertionId);
    if (!earlier) first.set(assertionId, fact);
    else if (formatContent(earlier) !== formatContent(fact)) {
      const accepted = 'Accepted: one record once; a second spell under a record key of its own.';
      problems.push({ where: fact.place, what: `the record "${fact.record}" is at ${earlier.place} with other content. ${accepted}` });
    }
  }
  return problems;
};

/** Everything except the place, independent of the order of properties and of the order of the ends of a symmetric tie. */
function formatContent({ place: _, subject: _s, object: _o, attributes, ...rest }: AssertionFact): string {
  return JSON.stringify([rest, Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
