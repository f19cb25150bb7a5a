import { type Rule, ruleOnAssertions } from '../rule';

const MAX_LENGTH = 200;

/** A quote is a term of art or a few words, never a passage. */
export const checkQuotes: Rule = ruleOnAssertions(({ quote }) => {
  if (quote === null || quote.length <= MAX_LENGTH) return [];
  return [`quote: ${quote.length} characters are too many. Accepted: at most ${MAX_LENGTH}; say the rest in your own words.`];
});
